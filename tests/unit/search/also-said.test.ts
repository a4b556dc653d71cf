import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateState } from '../../../utils/db/state.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { abbreviationsOf, alsoSaid } from '../../../utils/search/also-said.ts';
import { createSearch } from '../../../utils/search/create-search.ts';
import { highlight } from '../../../utils/search/highlight.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { paperRow } from '../../support/paper.ts';

const KNOWN: [string, string][] = [
  ['RL', 'reinforcement learning'],
  ['CoT', 'Chain of Thought'],
];
const said = (text: string, asWritten: readonly string[] = []) =>
  alsoSaid(
    parseQuery(text),
    abbreviationsOf(KNOWN.map(([short, long]) => ({ short, long }))),
    asWritten,
  );

describe('what of a query the archive says in another way too', () => {
  it.each([
    ['rl for robots', ['rl=reinforcement learning']],
    ['RL', ['rl=reinforcement learning']],
    ['chain of thought rl', ['chain thought=CoT', 'rl=reinforcement learning']],
    ['chains of thought', ['chains thought=CoT']],
    ['learning reinforcement', []],
    ['"rl" robots', []],
    ['keyword:rl', []],
    ['-rl robots', []],
    ['chain "thought"', []],
    ['world', []],
    ['2608.00001', []],
    ['', []],
  ])('%s', (text, all) => {
    expect(said(text).also.map((one) => `${one.said}=${one.also}`)).toEqual(all);
  });

  it('what is meant as it is written is told of, and not sought', () => {
    const { query, also } = said('rl robots', ['rl']);
    expect(also).toHaveLength(1);
    expect(query.wanted.every((clause) => clause.also === undefined)).toBe(true);
    expect(said('rl robots').query.wanted[0]?.also).toEqual([['reinforcement', 'learning']]);
  });
});

describe('a search', () => {
  const db = openDb('also-said');
  const engine = createSearch({ db });
  const found = async (text: string, asWritten: string[] = []): Promise<string> => {
    const { hits, partial } = await engine.search(text, { asWritten });
    return `${partial ? '~' : ''}${hits.map(({ id }) => id.at(-1)).join('')}`;
  };

  beforeAll(async () => {
    const papers = [
      'Policies by RL alone',
      'Policies by reinforcement learning',
      'Policies by learning',
      'Chain of thought policies',
      'CoT policies',
    ].map((title, n) => paperRow(`2608.0000${n + 1}`, { title, summary: 'An abstract.' }));
    await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
      await db.papers.bulkPut(papers);
      await indexPapers(db, papers);
    });
    // A page that searched before the archive was read for abbreviations hears of them all the same.
    expect(await found('rl policies ')).toBe('1');
    await updateState(db, 'abbreviations', (old) => ({ ...old, at: 1, found: KNOWN }));
  });
  afterAll(() => db.delete());

  it('finds what says it otherwise after what says it so', async () => {
    expect(await found('rl policies ')).toBe('12');
    expect(await found('reinforcement learning policies ')).toBe('21');
    expect(await found('chain of thought ')).toBe('45');
    expect(await found('cot ')).toBe('54');
  });

  it('not where the reader leaves it out, quotes it, or names a field', async () => {
    expect(await found('rl policies ', ['rl'])).toBe('1');
    expect(await found('"rl" policies ')).toBe('1');
    expect(await found('chain of thought ', ['chain thought'])).toBe('4');
  });

  it('marks it in the text', async () => {
    const { query } = await engine.search('rl ');
    const text = 'By reinforcement learning';
    expect(highlight(text, query).map(([a, b]) => text.slice(a, b))).toEqual([
      'reinforcement',
      'learning',
    ]);
  });
});
