import type { DriverPage } from '../../tests/support/drivers/driver.ts';
import { LONG_TITLE, MANY_AUTHORS, WITH_MATHS } from './real-days.ts';

export interface View {
  name: string;
  path: string;
  /** What stands in the page once it is ready. */
  ready: string;
  /** Widths of its own; else those that were asked for. */
  widths?: readonly number[];
  /** Keys that make it ready, one after the other. */
  keys?: string;
  /** What is pressed with the pointer. */
  click?: string;
  compact?: boolean;
}

export const WIDTHS = [320, 700, 1280, 1600] as const;
const ROW = 'main [data-paper-key]';
/** The popup has a width of its own. */
const POPUP = [400] as const;
/** Where a pane stands beside the list. */
const WIDE = [1280, 1600] as const;

export const VIEWS: readonly View[] = [
  { name: 'welcome', path: 'welcome.html', ready: '.choices' },
  { name: 'popup', path: 'popup.html', ready: ROW, widths: POPUP },
  { name: 'popup-row', path: 'popup.html', ready: ROW, widths: POPUP, keys: 'j Enter' },
  { name: 'popup-compact', path: 'popup.html', ready: ROW, widths: POPUP, compact: true },
  { name: 'popup-queue', path: 'popup.html', ready: ROW, widths: POPUP, click: '#tab-queue' },
  { name: 'library', path: 'library.html#today', ready: ROW },
  { name: 'library-compact', path: 'library.html#today', ready: ROW, compact: true },
  { name: 'row', path: 'library.html#today', ready: ROW, widths: [320, 700], keys: 'j j j Enter' },
  { name: 'pane', path: 'library.html#today', ready: ROW, widths: WIDE, keys: 'j j' },
  { name: 'paper', path: `library.html#paper/arxiv:${MANY_AUTHORS}`, ready: 'article.paper h2' },
  { name: 'paper-long', path: `library.html#paper/arxiv:${LONG_TITLE}`, ready: 'article.paper h2' },
  {
    name: 'paper-maths',
    path: `library.html#paper/arxiv:${WITH_MATHS}`,
    ready: 'article.paper h2',
  },
  { name: 'search', path: 'library.html#search/diffusion%20model', ready: ROW },
  // No paper has the two words as they stand here.
  { name: 'search-typo', path: 'library.html#search/difusion%20transfromer', ready: ROW },
  {
    name: 'search-close',
    path: 'library.html#search/teaching%20robots%20with%20videos%20of%20people',
    ready: '.close-in-meaning',
  },
  { name: 'search-start', path: 'library.html#search', ready: '.search-help' },
  { name: 'selection', path: 'library.html#today', ready: ROW, keys: 'x j x j x' },
  { name: 'keys', path: 'library.html#today', ready: ROW, keys: '?' },
  { name: 'month', path: 'library.html#month', ready: ROW },
  { name: 'trending', path: 'library.html#trending', ready: 'main h2' },
  { name: 'digest', path: 'library.html#digest', ready: ROW },
  { name: 'digest-compact', path: 'library.html#digest', ready: ROW, compact: true },
  { name: 'for-you', path: 'library.html#for-you', ready: 'main h2' },
  { name: 'queue', path: 'library.html#queue', ready: '.queue-item' },
  { name: 'queue-item', path: 'library.html#queue', ready: '.queue-item', keys: 'j Enter' },
  { name: 'queue-selection', path: 'library.html#queue', ready: '.queue-item', keys: 'x j x' },
  { name: 'board', path: 'library.html#queue?look=board', ready: '.board .queue-item' },
  { name: 'insights', path: 'library.html#insights', ready: 'svg.bars' },
];

const HEIGHTS: Record<number, number> = { 320: 640, 400: 580, 700: 900, 1280: 800, 1600: 1000 };

export const heightOf = (width: number): number => HEIGHTS[width] ?? 800;

/** Brings a view to where its picture is taken. */
export async function prepare(page: DriverPage, { ready, keys, click }: View): Promise<void> {
  await page.waitFor(ready);
  if (click !== undefined) await page.click(click);
  for (const key of keys?.split(' ') ?? []) await page.press(key);
}
