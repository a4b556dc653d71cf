// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { PaperList } from '../../../components/list/PaperList.tsx';
import { rowHeight } from '../../../components/list/row-height.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { readerWith } from '../../support/reader-with.ts';
import { click, entriesOf, paperRow, render } from '../../support/render.tsx';

const one = (more: Parameters<typeof paperRow>[1] = {}) =>
  entriesOf([paperRow('2608.00001', more)]);
const facts = (page: Element): string => page.querySelector('.facts.one-line')?.textContent ?? '';

let asked: number;
beforeEach(() => {
  asked = 0;
  globalThis.IntersectionObserver = class {
    observe(): void {
      asked += 1;
    }
    disconnect(): void {}
  } as unknown as typeof IntersectionObserver;
});

describe('the facts of a row', () => {
  it('its day stands where the list is not of one, with the year where that is another', async () => {
    const entries = entriesOf([
      paperRow('2608.00001', { days: ['2026-08-20', '2026-08-21'] }),
      paperRow('2508.00001', { days: ['2025-08-21'] }),
    ]);
    const { page, again } = await render(<PaperList entries={entries} label="P" />);
    expect(page.querySelector('time')).toBeNull();
    await again(<PaperList entries={entries} label="P" dated />);
    const days = [...page.querySelectorAll('time')];
    expect(days.map(({ textContent }) => textContent)).toEqual(['21 Aug', '21 Aug 2025']);
    expect(days[0]?.title).toBe('Fri 21 Aug 2026');
  });

  it('no stars are not shown; that there is code is', async () => {
    const githubRepo = 'https://github.com/a/b';
    const { page, again } = await render(<PaperList entries={one({ githubRepo })} label="P" />);
    expect(facts(page)).toContain('code');
    await again(<PaperList entries={one({ githubRepo, githubStars: 0 })} label="P" />);
    expect(facts(page)).not.toMatch(/★|0/);
    expect(page.querySelector('[title="Has code"]')).not.toBeNull();
    await again(<PaperList entries={one({ githubRepo, githubStars: 1240 })} label="P" />);
    expect(facts(page)).toContain('★ 1.2k');
    expect(page.querySelector('[title="Code, 1240 stars on GitHub"]')).not.toBeNull();
  });

  it('every number says on hover what it is', async () => {
    const { page } = await render(<PaperList entries={one({ numComments: 3 })} label="P" />);
    const titles = [...page.querySelectorAll('[title]')].map((found) =>
      found.getAttribute('title'),
    );
    expect(titles).toEqual(
      expect.arrayContaining(['1 of 1 in this list', '10 upvotes', '3 comments']),
    );
  });

  it('as much room as the longest rank needs is kept', async () => {
    const many = entriesOf(
      Array.from({ length: 120 }, (_, n) => paperRow(`2608.${String(10_000 + n)}`)),
    );
    const { page } = await render(<PaperList entries={many} label="P" />);
    const list = page.querySelector<HTMLElement>('[data-papers]');
    expect(list?.style.getPropertyValue('--digits')).toBe('3');
  });
});

describe('an open row', () => {
  it('has its links first, then the summary, then four keywords and the others behind "more"', async () => {
    const keywords = ['a1', 'b2', 'c3', 'd4', 'e5', 'f6'];
    const { page } = await render(<PaperList entries={one({ keywords })} label="P" />);
    await click(page.querySelector('.title'));
    const parts = [...(page.querySelector('.details')?.children ?? [])];
    expect(parts.map(({ className }) => className)).toEqual(['links', 'summary', 'chips']);
    const chips = (): number => page.querySelectorAll('.chip').length;
    expect(chips()).toBe(4);
    const more = page.querySelector('.chips .link');
    expect(more?.textContent).toBe('2 more');
    await click(more);
    expect(chips()).toBe(6);
  });

  it('its summary is folded where it is longer than three lines', async () => {
    const { page } = await render(<PaperList entries={one()} label="P" />);
    await click(page.querySelector('.title'));
    expect(page.querySelector('.summary .folded')).not.toBeNull();
    expect(page.querySelector('.summary .link')).toBeNull();
  });
});

describe('small pictures', () => {
  it('are asked for only where the reader wants them, and by row', async () => {
    const { page, again } = await render(<PaperList entries={one()} label="P" />);
    expect(page.querySelector('.thumbnail')).toBeNull();
    expect(asked).toBe(0);
    const settings = { ...DEFAULT_SETTINGS, thumbnails: true };
    await again(<PaperList entries={one()} label="P" />, readerWith({ settings }));
    expect(page.querySelector('.thumbnail')).not.toBeNull();
    expect(page.querySelector('img')).toBeNull();
    expect(asked).toBeGreaterThan(0);
  });
});

it('rows that were never drawn are taken to be as high as their density makes them', () => {
  expect(rowHeight({ ...DEFAULT_SETTINGS, density: 'compact' })).toBeLessThan(
    rowHeight(DEFAULT_SETTINGS),
  );
  expect(rowHeight({ ...DEFAULT_SETTINGS, thumbnails: true })).toBeGreaterThan(
    rowHeight(DEFAULT_SETTINGS),
  );
});
