import { arxivMonth } from '../arxiv/id.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { TITLE_SHARDS } from './format.ts';
import { prepare, weighLikely, type Prepared } from './likely.ts';
import type { TitleMatch, TitleQuery } from './match.ts';
import { indexPeople, type PeopleIndex } from './people-index.ts';
import { withoutRivals, type Guess } from './rivals.ts';

export interface MatcherDependencies {
  db: Pick<TidemarkDb, 'papers'>;
  /** `storage.local`, which has the title shards. */
  storage: { get(keys: string[]): Promise<Record<string, unknown>> };
  now: () => Date;
}

/** A paper newly stored may be missing from the index for so long. */
const KEPT_MS = 60_000;

/**
 * Finds, for papers that a page names with title and authors, the likely one of the archive: through
 * the people in common, whose index is made from the title shards when the first batch comes.
 */
export function createMatcher({ db, storage, now }: MatcherDependencies) {
  let index: Promise<PeopleIndex> | undefined;
  let madeAt = 0;

  function people(): Promise<PeopleIndex> {
    const time = now().getTime();
    if (index === undefined || time - madeAt > KEPT_MS) {
      madeAt = time;
      index = storage
        .get([...TITLE_SHARDS])
        .then((found) => indexPeople(TITLE_SHARDS.map((name) => found[name])));
      // Who asked hears of it; the next one reads anew.
      index.catch(() => (index = undefined));
    }
    return index;
  }

  async function prepared(ids: string[]): Promise<Map<string, Prepared>> {
    const papers = await db.papers.bulkGet(ids);
    return new Map(
      papers
        .filter((paper) => paper !== undefined)
        .map(({ id, title, authors }) => [
          id,
          prepare({ title, authors: authors.map(({ name }) => name) }),
        ]),
    );
  }

  function likeliest(
    query: TitleQuery,
    ids: readonly string[],
    papers: ReadonlyMap<string, Prepared>,
  ): Guess | undefined {
    const page = prepare(query);
    let best: Guess | undefined;
    for (const id of ids) {
      const paper = papers.get(id);
      const when = { year: query.year, arxivMonth: arxivMonth(id) };
      const match = paper && weighLikely(page, paper, when);
      if (match && match.weight > (best?.weight ?? 0)) best = { ...match, id };
    }
    return best;
  }

  return {
    /**
     * For each query the likely paper, or undefined; in the same order. The queries are of one page: a
     * paper that one of them is far more likely to be is guessed for no other.
     */
    async match(queries: readonly TitleQuery[]): Promise<(TitleMatch | undefined)[]> {
      const sharing = (await people()).sharing;
      const ids = queries.map(({ authors }) => sharing(authors));
      const papers = await prepared([...new Set(ids.flat())]);
      const guesses = queries.map((query, i) => likeliest(query, ids[i] ?? [], papers));
      const years = queries.map(({ year }) => year);
      return withoutRivals(guesses, years).map(
        (guess) => guess && { id: guess.id, grade: 'likely', reason: guess.reason },
      );
    },
  };
}

export type Matcher = ReturnType<typeof createMatcher>;
