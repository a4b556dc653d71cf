import type { PaperRow } from '../../utils/db/tables.ts';
import { findTitle, placesOf } from '../../utils/titles/lookup.ts';
import type { TitleMatch, TitleQuery } from '../../utils/titles/match.ts';
import { createMatcher } from '../../utils/titles/matcher.ts';
import { packTitles, titleLines, type TitledPaper } from '../../utils/titles/pack.ts';

/** The title shards of these papers, as the publisher writes them. */
export function shardsOf(papers: readonly TitledPaper[]): Map<string, string> {
  const lines = new Map<string, string[]>();
  for (const paper of papers)
    for (const [shard, texts] of titleLines(paper))
      lines.set(shard, [...(lines.get(shard) ?? []), ...texts]);
  return new Map([...lines].map(([shard, texts]) => [shard, packTitles(texts)]));
}

/** An archive of these papers in memory, asked as the overlay asks: shards first, then the worker. */
export function titleArchive(papers: readonly TitledPaper[]) {
  const shards = shardsOf(papers);
  const rows = new Map(
    papers.map(({ id, title, authors }) => [
      id,
      { id, title, authors: authors.map((name) => ({ name })) } as PaperRow,
    ]),
  );
  const db = {
    papers: { bulkGet: (ids: string[]) => Promise.resolve(ids.map((id) => rows.get(id))) },
  } as unknown as Parameters<typeof createMatcher>[0]['db'];
  const storage = { get: () => Promise.resolve(Object.fromEntries(shards)) };
  const matcher = createMatcher({ db, storage, now: () => new Date(0) });
  return {
    shards,
    sure: (query: TitleQuery): TitleMatch | undefined =>
      findTitle(query, placesOf(query.title), (name) => shards.get(name)),
    likely: (queries: readonly TitleQuery[]) => matcher.match(queries),
  };
}
