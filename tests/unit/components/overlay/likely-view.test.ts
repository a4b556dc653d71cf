// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { likelyView } from '../../../../components/overlay/card/likely-view.ts';
import type { Likely } from '../../../../utils/overlay/more.ts';
import { byReader } from '../../../support/overlay-dom.ts';
import { t } from '../../../../utils/i18n/t.ts';

let sent: unknown[];
let works = true;

beforeEach(() => {
  sent = [];
  works = true;
  const sendMessage = ({ data }: { data: unknown }) => {
    sent.push(data);
    return Promise.resolve(works ? { ok: true, reply: {} } : { ok: false, error: 'no' });
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
});
afterEach(() => vi.unstubAllGlobals());

function about(more: Partial<Likely> = {}): Likely {
  return {
    sighting: {
      keys: ['acl:2026.acl-long.7'],
      title: 'Tides of Sand',
      authors: ['Ada Okafor', 'Bo Lind'],
      url: '',
      anchor: document.createElement('b'),
      primary: false,
      year: 2026,
    },
    match: { id: '2507.00001', grade: 'likely', reason: 'near+first' },
    subject: 'acl:2026.acl-long.7',
    paper: {
      title: 'Tides of Wet Sand',
      authors: ['Ada Okafor', 'Cy Marsh'],
      year: 2025,
      summary: '',
      comments: 0,
      withdrawn: false,
    },
    why: 'nearly the same title, same first author',
    canSay: true,
    onSaid: vi.fn(),
    ...more,
  };
}

const status = (view: HTMLElement) =>
  view.querySelector('[role=status]')?.getAttribute('data-words');

async function press(view: HTMLElement, n = 0): Promise<void> {
  view.querySelectorAll('button')[n]?.dispatchEvent(byReader(new MouseEvent('click')));
  await new Promise((resolve) => setTimeout(resolve));
}

it('shows both titles with what differs, both people, both years, and why', () => {
  const view = likelyView(about());
  expect([...view.querySelectorAll('mark')].map((one) => one.textContent?.trim())).toEqual(['Wet']);
  for (const words of ['Ada Okafor, Bo Lind · 2026', 'Ada Okafor, Cy Marsh · 2025', about().why])
    expect(view.textContent).toContain(words);
});

it.each([
  ['yes', 0, true, 'likely.saidYes'],
  ['no', 1, false, 'likely.saidNo'],
] as const)('%s is stored, said, and can be taken back there', async (_, n, same, words) => {
  const one = about();
  const view = likelyView(one);
  expect(status(view)).toBe(t('likely.ask'));
  await press(view, n);
  expect(status(view)).toBe(t(words));
  expect(one.onSaid).toHaveBeenCalledOnce();
  await press(view);
  expect(status(view)).toBe(t('likely.ask'));
  const pair = { subject: one.subject, id: '2507.00001' };
  expect(sent).toEqual([
    { ...pair, same },
    { ...pair, same: null },
  ]);
});

it('what was said before can be taken back; a failure is said', async () => {
  const view = likelyView(about({ match: { id: '1', grade: 'title', reason: 'said' } }));
  expect(status(view)).toBe(t('likely.saidYes'));
  works = false;
  await press(view);
  expect(status(view)).toBe(t('likely.failed'));
});

it('what the reader said is in no text that a page finds, and a private window asks nothing', () => {
  const view = likelyView(about({ match: { id: '1', grade: 'title', reason: 'said' } }));
  expect(view.querySelector('.said')?.textContent).toBe('');
  expect(likelyView(about({ canSay: false })).querySelector('button')).toBeNull();
});
