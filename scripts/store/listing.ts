import type { Page } from '@playwright/test';
import { feedDay } from '../../utils/time/feed-day.ts';
import { plain } from '../../tests/support/world/arxiv.ts';
import { listPage, type SamplePaper } from '../../tests/support/world/arxiv-pages.ts';
import { papersOfDay, weekdaysBack } from '../../tests/support/world/papers.ts';

export const LISTING = 'https://arxiv.org/list/cs.LG/recent';

const DARK =
  '<style>body{background:#17191b;color:#e4e4e2}a{color:#8ab4f8}h3{background:#26292c}</style>';

/** By days back and place: today's first marks are filled, later ones and those of older days fainter. */
const FEATURED: Readonly<Record<number, [back: number, place: number]>> = {
  0: [0, 0],
  2: [0, 4],
  3: [1, 2],
  5: [3, 0],
  6: [0, 1],
  8: [2, 6],
  11: [4, 3],
};

/** A row of an invented list: more featured ones than on most days, so that a window shows several. */
function row(n: number, now: Date): SamplePaper {
  const today = feedDay(now);
  const [back, place] = FEATURED[n] ?? [0, -1];
  const day = back === 0 ? today : weekdaysBack(today, back);
  const paper = papersOfDay(day, today)[place]?.paper;
  if (!paper) return plain(`${today.slice(2, 7).replace('-', '')}.${20_000 + n}`);
  return { ...paper, authors: paper.authors.map(({ name }) => name) };
}

/** The page that stands at `LISTING` for the pictures. */
export async function serveListing(page: Page, now: Date, isDark: boolean): Promise<void> {
  const papers = Array.from({ length: 25 }, (_, n) => row(n, now));
  const body = listPage([{ heading: 'Wed, 25 Nov 2026', papers }]);
  await page.route(LISTING, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: isDark ? body.replace('</head>', `${DARK}</head>`) : body,
    }),
  );
}
