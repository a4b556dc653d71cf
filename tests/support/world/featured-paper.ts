import { feedDay } from '../../../utils/time/feed-day.ts';
import { papersOfDay } from './papers.ts';

/** A paper of the feed as a page would show it: of the newest day that has so many, at `rank` + 10. */
export function featuredPaper(now: Date, rank: number) {
  const today = feedDay(now);
  for (let back = 0; ; back += 1) {
    const day = new Date(Date.parse(`${today}T00:00:00Z`) - back * 86_400_000);
    const paper = papersOfDay(day.toISOString().slice(0, 10), today)[rank + 10]?.paper;
    if (paper) return { ...paper, authors: paper.authors.map(({ name }) => name) };
  }
}
