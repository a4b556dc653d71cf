import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTally, soughtWords, type Known } from '../../utils/abbreviations/known.ts';
import type { PaperRow } from '../../utils/db/tables.ts';
import { updateState } from '../../utils/db/state.ts';
import { createSearch, type Search } from '../../utils/search/create-search.ts';
import { fold } from '../../utils/terms/fold.ts';
import { inSingular } from '../../utils/terms/singular.ts';
import { isStopWord } from '../../utils/terms/stop-words.ts';
import { corpusIsThere } from '../support/corpus.ts';
import { corpusSearch, sample } from '../support/corpus-search.ts';
import { measured } from '../support/search/measures.ts';
import { seeded } from '../support/world/random.ts';

const ASKED = 200;
/** Rarer ones say little of what is missed. */
const LEAST_SAYING = 10;

const plain = (text: string): string =>
  ` ${inSingular(fold(text)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

describe.skipIf(!corpusIsThere)('abbreviations of the real archive', () => {
  let papers: PaperRow[];
  let known: Known[];
  let db: Awaited<ReturnType<typeof corpusSearch>>['db'];
  /** As words are written, and also as the archive says them otherwise. */
  let ways: Record<'written' | 'also', Search>;
  const texts = new Map<string, string>();

  beforeAll(async () => {
    const all = await corpusSearch();
    db = all.db;
    papers = [...all.papers.values()];
    const tally = createTally();
    const start = performance.now();
    for (const paper of papers) tally.add(paper);
    known = tally.known();
    console.info(
      `${known.length} abbreviations in ${papers.length} papers, mined in ${Math.round(performance.now() - start)} ms`,
    );
    for (const { id, title, summary } of papers) texts.set(id, plain(`${title} ${summary}`));
    const written = createSearch({ db });
    await written.search('x y');
    const found = known.map(({ short, long }): [string, string] => [short, long]);
    await updateState(db, 'abbreviations', (old) => ({ ...old, found }));
    ways = { written, also: createSearch({ db }) };
  }, 240_000);

  afterAll(() => db?.delete());

  it('asked by its short form, what says only the long one is found too; and back', async () => {
    const random = seeded('abbreviations');
    const saying = known
      .map(({ short, long }) => {
        const has = (words: string): Set<string> =>
          new Set([...texts].flatMap(([id, text]) => (text.includes(plain(words)) ? [id] : [])));
        return { short, long, ids: has(short).union(has(long)) };
      })
      .filter(({ ids }) => ids.size >= LEAST_SAYING);
    console.info(
      sample(random, saying, 30)
        .map(({ short, long }) => `${short} = ${long}`)
        .join('; '),
    );
    for (const by of ['short', 'long'] as const) {
      const missed: Record<string, number[]> = { written: [], also: [] };
      for (const one of sample(random, saying, ASKED))
        for (const [name, search] of Object.entries(ways)) {
          const { hits, partial } = await search.search(`${one[by]} `, { limit: papers.length });
          const found = new Set(partial ? [] : hits.map(({ id }) => id));
          missed[name]?.push(one.ids.difference(found).size / one.ids.size);
        }
      const { written, also } = {
        written: measured(missed['written'] ?? []),
        also: measured(missed['also'] ?? []),
      };
      console.info(
        `asked by the ${by} form, of what says either is missed: ${written.words}; now ${also.words}`,
      );
      expect(also.mean).toBeLessThan(0.6 * written.mean);
    }
  }, 240_000);

  it('a paper is found by words of its abstract, and by its title, as before', async () => {
    const random = seeded('known papers');
    const first = { written: 0, also: 0, writtenTitle: 0, alsoTitle: 0 };
    const asked = sample(random, papers, ASKED);
    for (const { id, title, summary } of asked) {
      const words = [...new Set(fold(summary).match(/[a-z][a-z-]{2,}[a-z]/g))].filter(
        (word) => !isStopWord(word),
      );
      const three = sample(random, words, 3).join(' ');
      for (const [name, search] of Object.entries(ways) as ['written' | 'also', Search][]) {
        if ((await search.search(three, { limit: 1 })).hits[0]?.id === id) first[name] += 1;
        if ((await search.search(title, { limit: 1 })).hits[0]?.id === id)
          first[`${name}Title`] += 1;
      }
    }
    console.info(
      `first by three words of its abstract: ${first.written} of ${ASKED}, now ${first.also}; by its title: ${first.writtenTitle}, now ${first.alsoTitle}`,
    );
    expect(first.also).toBeGreaterThanOrEqual(first.written - 0.01 * ASKED);
    expect(first.alsoTitle).toBeGreaterThanOrEqual(first.writtenTitle - 0.01 * ASKED);
    expect(soughtWords('Chains of Thought')).toEqual(['chain', 'thought']);
  }, 240_000);
});
