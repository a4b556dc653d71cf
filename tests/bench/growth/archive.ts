import { corpusDays, corpusIsThere } from '../../support/corpus.ts';
import { paperRow } from '../../support/paper.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { addDays, FIRST_FEED_DAY, feedDay, isWeekend } from '../../../utils/time/feed-day.ts';
import { inventedFact, type Featured } from '../pages/facts.ts';
import type { Month } from './page.ts';
import { titleRow } from './title-row.ts';

/** Every month since the feed's first, with its weekdays until today. */
export function months(): Month[] {
  const today = feedDay(new Date());
  const all = new Map<string, string[]>();
  for (let day = FIRST_FEED_DAY; day <= today; day = addDays(day, 1)) {
    const month = `${day.slice(2, 4)}${day.slice(5, 7)}`;
    const days = all.get(month) ?? [];
    all.set(month, days);
    // Today has a list whatever day it is, so that the popup shows one.
    if (!isWeekend(day) || day === today) days.push(day);
  }
  return [...all].map(([month, days]) => ({ month, days }));
}

let real: PaperRow[] | undefined;

/** The texts of `n` papers: real ones where the corpus is there, then invented ones. */
export function texts(n: number): PaperRow[] {
  real ??= corpusIsThere ? corpusDays().flatMap(({ papers }) => papers) : [];
  const more = Array.from({ length: Math.max(0, n - real.length) }, (_, i) => {
    const { title, authors, summary } = inventedFact(i);
    return paperRow('', { title, summary, authors: authors.map((name) => ({ name })) });
  });
  return [...real.slice(0, n), ...more];
}

/** The same papers as `fill` puts into the database, as far as pages of the web can tell. */
export function featured(all: readonly Month[], perMonth: number): Featured[] {
  return all.flatMap(({ month, days }, m) =>
    Array.from({ length: perMonth }, (_, at): Featured => ({
      ...inventedFact(m * perMonth + at),
      id: `${month}.${String(at + 1).padStart(5, '0')}`,
      days: [days[at % days.length] ?? ''],
      upvotes: at % 97,
    })),
  );
}

/** The title shards of an archive, as large as they would be. */
export function titleShards(archive: readonly Featured[]): [string, string][] {
  const rows = Map.groupBy(
    archive.map(({ id }, at) => titleRow(id, at)),
    ({ shard }) => shard,
  );
  return [...rows].map(([shard, all]) => [
    shard,
    all
      .flatMap(({ lines }) => lines)
      .sort()
      .join('\n'),
  ]);
}
