import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import type { PaperRow } from '../../utils/db/tables.ts';
import { parseItems } from '../../utils/feed/schema.ts';
import { paperRow } from './paper.ts';

/** The real feed, beside the worktree; tests must pass without it. */
const FEED = resolve(import.meta.dirname, '../../../shared/corpus/feed');

export const corpusIsThere = existsSync(FEED);

export interface CorpusDay {
  day: FeedDay;
  papers: PaperRow[];
}

/** 521 real feed days, or those from `first` on, oldest first, as the store would hold their papers. */
export function corpusDays(first = ''): CorpusDay[] {
  const files = readdirSync(FEED)
    .filter((file) => file >= first)
    .sort();
  return files.map((file) => {
    const day = file.slice(0, 10);
    const text = gunzipSync(readFileSync(`${FEED}/${file}`)).toString();
    const { papers } = parseItems(JSON.parse(text) as unknown[]);
    return { day, papers: papers.map((draft) => paperRow(draft.id, { ...draft, days: [day] })) };
  });
}

/**
 * The real days again and again under new ids until there are `size` papers: every copy three years earlier,
 * so that each month holds as few papers as in the corpus, which costs more than fuller months would.
 */
export function inflated(days: readonly CorpusDay[], size: number): CorpusDay[] {
  const all: CorpusDay[] = [];
  let left = size;
  for (let years = 0; left > 0; years += 3) {
    const back = (text: string, width: number): string =>
      String(Number(text.slice(0, width)) - years).padStart(width, '0') + text.slice(width);
    for (const { day, papers } of days.toReversed()) {
      const some = papers.slice(0, left).map((paper) => ({
        ...paper,
        id: back(paper.id, 2),
        days: [back(day, 4)],
      }));
      left -= some.length;
      if (some.length > 0) all.push({ day: back(day, 4), papers: some });
    }
  }
  return all;
}
