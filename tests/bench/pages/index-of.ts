import { arxivMonth } from '../../../utils/arxiv/id.ts';
import { HEAD_KEY, shardKey, type Trend, type TrendHead } from '../../../utils/trend/format.ts';
import { packShard } from '../../../utils/trend/pack.ts';
import { markName, markShardOf } from '../../../utils/queue/marks/format.ts';
import { letterOf } from '../../../utils/queue/item/states.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { shardsOf } from '../../support/title-archive.ts';
import type { Featured } from './facts.ts';

const DAY_SIZE = 40;

function trendOf({ days, upvotes }: Featured, n: number): Trend {
  const rank = (n % DAY_SIZE) + 1;
  const day = days.at(-1) ?? '2023-05-04';
  return { upvotes, rank, size: DAY_SIZE, day, topOfMonth: n % 100 === 0, speed: 0 };
}

/** arXiv ids of a queue of `n` papers: some of the archive, the others of no page. */
export const savedOf = (n: number, archive: readonly Featured[]): string[] =>
  Array.from({ length: n }, (_, i) => {
    const month = `2${3 + (i % 3)}${String(1 + (i % 12)).padStart(2, '0')}`;
    return archive[i * 37]?.id ?? `${month}.${String(80_000 + i)}`;
  });

function marksOf(saved: readonly string[]): Record<string, string> {
  const lines = new Map<string, string[]>();
  for (const id of saved) {
    const shard = markShardOf(arxivKey(id));
    lines.set(shard, [
      ...(lines.get(shard) ?? []),
      `${markName(arxivKey(id))} ${letterOf('to-read')}`,
    ]);
  }
  return Object.fromEntries(
    [...lines].map(([shard, all]) => [shard, `\n${all.sort().join('\n')}\n`]),
  );
}

/** What the worker publishes of this archive, and of a queue of `saved` papers: keys of `storage.local`. */
export function indexOf(
  archive: readonly Featured[],
  saved: number,
  titles: Iterable<readonly [string, unknown]> = shardsOf(archive),
): Record<string, unknown> {
  const months = Map.groupBy(archive, ({ id }) => arxivMonth(id));
  const trends = [...months].map(([month, papers]) => [
    shardKey(month),
    packShard(new Map(papers.map((paper, n) => [paper.id, trendOf(paper, n)]))),
  ]);
  const head: TrendHead = { months: [...months.keys()].sort(), complete: true, skew: 0 };
  return {
    ...Object.fromEntries(trends),
    ...Object.fromEntries(titles),
    ...marksOf(savedOf(saved, archive)),
    [HEAD_KEY]: head,
  };
}
