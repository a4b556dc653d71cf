import type { PaperRow } from '../db/tables.ts';
import type { Snapshot } from '../queue/item/snapshot.ts';

/** What the queue must be told of a paper that stands on no day of the archive. */
export function snapshotOf(paper: PaperRow | undefined): Snapshot | undefined {
  if (!paper || paper.days.length > 0) return undefined;
  const { title, authors, id } = paper;
  return { title, authors: authors.map(({ name }) => name), url: `https://arxiv.org/abs/${id}` };
}
