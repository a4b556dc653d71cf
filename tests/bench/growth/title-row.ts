import type { TitleRow } from '../../../utils/db/tables.ts';
import { TITLE_SHARDS } from '../../../utils/titles/format.ts';

/** A line as long as those of the title shards, of nothing that a page could ask for: real ones take minutes to make. */
export function titleRow(id: string, at: number): TitleRow {
  const head = Math.imul(at + 1, 2_654_435_761) >>> 0;
  const shard = TITLE_SHARDS[head % TITLE_SHARDS.length] ?? '';
  return { shard, id, lines: [`${head.toString(36).padStart(7, '0')}!${id},abcdefghijkl`] };
}
