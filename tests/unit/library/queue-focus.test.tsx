// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useLiveQuery } from 'dexie-react-hooks';
import { readQueue } from '../../../utils/db/queries.ts';
import { notePlace } from '../../../components/list/place.ts';
import { useServices } from '../../../components/services.tsx';
import type { QueueActions } from '../../../components/use-queue-actions.ts';
import { QueuePage } from '../../../entrypoints/library/queue/QueuePage.tsx';
import { queuePage } from '../../support/queue-page.tsx';
import { queueWorld } from '../../support/queue-world.ts';
import { type } from '../../support/type-keys.ts';

function Page({ commands }: Pick<QueueActions, 'commands'>) {
  const { db } = useServices();
  const queue = useLiveQuery(() => readQueue(db), [db]);
  return queue ? <QueuePage queue={queue} commands={commands} /> : null;
}

const focused = (): string | null | undefined =>
  document.activeElement?.closest('[data-item]')?.querySelector('.title')?.textContent;

/** Three saved papers: A and B to be read, C done; on the page of the queue at this address. */
async function open(address: string) {
  history.replaceState(null, '', address);
  const world = queueWorld();
  for (const [n, name] of ['C', 'B', 'A'].entries())
    await world.queue.save([`arxiv:2507.0000${n}`], { title: `Paper ${name}` });
  await world.queue.setState('arxiv:2507.00000', 'done');
  const show = async () => {
    const shown = queuePage((actions) => <Page commands={actions.commands} />, world);
    await shown.until(() => shown.page.querySelector('[data-keys="live"]') !== null);
    return shown;
  };
  return { world, show };
}

beforeEach(() => {
  localStorage.clear();
  // This DOM gives the focus to a field of a dialog that is closed.
  vi.spyOn(HTMLTextAreaElement.prototype, 'focus').mockImplementation(() => undefined);
});

describe('Escape in the queue', () => {
  it('goes back one step each: the details, what is chosen, the words', async () => {
    const { show } = await open('#queue?q=A&state=all');
    const { page, until } = await show();
    const words = (): string | undefined => page.querySelector<HTMLInputElement>('.filter')?.value;
    const opened = (): boolean => page.querySelector('.details') !== null;
    const bar = (): boolean => page.querySelector('[role="toolbar"]') !== null;
    type('x');
    await until(bar);
    type('Enter');
    await until(opened);
    type('Escape');
    await until(() => !opened());
    expect([bar(), words()]).toEqual([true, 'A']);
    type('Escape');
    await until(() => !bar());
    expect(words()).toBe('A');
    type('Escape');
    await until(() => words() === '');
  });

  it('in the field of tags empties it, then leads back to the row', async () => {
    const { show } = await open('#queue');
    const { page, until } = await show();
    type('l');
    const box = (): HTMLInputElement | null => page.querySelector('.tag-box');
    await until(() => box() !== null && document.activeElement === box());
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(box(), 'half');
    box()?.dispatchEvent(new Event('input', { bubbles: true }));
    type('Escape');
    await until(() => box()?.value === '');
    expect(document.activeElement).toBe(box());
    type('Escape');
    expect(document.activeElement?.className).toBe('title');
  });
});

describe('on the board', () => {
  it('the way back from a paper leads to its row, in whichever column', async () => {
    const { world, show } = await open('#queue?look=board');
    const item = await world.db.queue.where('keys').equals('arxiv:2507.00000').first();
    notePlace(location.hash, item?.id ?? '');
    for (const hash of ['#paper/arxiv:2507.00000', location.hash]) {
      history.replaceState(null, '', hash);
      dispatchEvent(new Event('hashchange'));
    }
    const { until } = await show();
    await until(() => focused() === 'Paper C');
  });

  it('the focus goes with a paper to the column of its new state', async () => {
    const { show } = await open('#queue?look=board');
    const { page, until } = await show();
    page.querySelector<HTMLElement>('[data-area="to-read"] .title')?.focus();
    expect(focused()).toBe('Paper A');
    type('2');
    await until(
      () => page.querySelector('[data-area="reading"] .title')?.textContent === 'Paper A',
    );
    await until(() => focused() === 'Paper A');
    const state = page.querySelector<HTMLSelectElement>('[data-area="reading"] select');
    state?.focus();
    if (state) state.value = 'to-read';
    state?.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => page.querySelector('[data-area="reading"] .title') === null);
    await until(() => focused() === 'Paper A');
  });

  it('what is open in one column is closed from another', async () => {
    const { show } = await open('#queue?look=board');
    const { page, until } = await show();
    type('Enter');
    await until(() => page.querySelector('.details') !== null);
    page.querySelector<HTMLElement>('[data-area="done"] .title')?.focus();
    type('Escape');
    await until(() => page.querySelector('.details') === null);
  });
});

it('the bar’s own buttons leave the focus in the list', async () => {
  const { show } = await open('#queue');
  const { page, until, press } = await show();
  type('x');
  await until(() => page.querySelector('[role="toolbar"]') !== null);
  page.querySelector<HTMLElement>('[role="toolbar"] button:last-child')?.focus();
  await press('Choose none');
  await until(() => focused() === 'Paper A');
});

it('a paper that was moved and is then done leaves the focus to the one that follows it', async () => {
  const { world, show } = await open('#queue');
  await world.queue.setState('arxiv:2507.00000', 'to-read');
  const { page, until } = await show();
  const titles = (): string =>
    [...page.querySelectorAll('[data-item] .title')].map((one) => one.textContent).join();
  await until(() => titles() === 'Paper A,Paper B,Paper C');
  type('j');
  type('k');
  await until(() => focused() === 'Paper A');
  type('ArrowDown', { altKey: true });
  await until(() => titles() === 'Paper B,Paper A,Paper C' && focused() === 'Paper A');
  type('3');
  await until(() => titles() === 'Paper B,Paper C');
  await until(() => focused() === 'Paper C');
});

it('a paper that is moved to the end is brought into view where it comes to', async () => {
  const { world, show } = await open('#queue?state=to-read');
  for (let n = 1; n <= 40; n += 1)
    await world.queue.save([`arxiv:2506.${String(n).padStart(5, '0')}`], { title: `Older ${n}` });
  const { page, until } = await show();
  await until(() => page.querySelector('[data-papers="42"]') !== null);
  Object.defineProperty(page, 'scrollHeight', { value: 42 * 64 });
  const scrolled = vi.spyOn(page, 'scrollTo');
  type('j');
  await until(() => focused() !== undefined);
  const moved = focused();
  scrolled.mockClear();
  const before = page.querySelectorAll('[data-item]').length;
  type('End', { altKey: true });
  await until(() => page.querySelector('[aria-posinset="42"] .title')?.textContent === moved);
  await until(() => scrolled.mock.calls.length > 0);
  expect(before).toBeLessThan(42);
  expect(focused()).toBe(moved);
  const [to] = scrolled.mock.lastCall as unknown as [{ top: number }];
  expect(to.top).toBeGreaterThan(1000);
});
