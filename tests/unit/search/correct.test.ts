import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { createSearch } from '../../../utils/search/create-search.ts';
import { editDistance } from '../../../utils/search/edit-distance.ts';
import { quoteWords } from '../../../utils/search/quote-words.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { vocabularyOf } from '../../../utils/search/vocabulary.ts';
import { paperRow } from '../../support/paper.ts';
import { termIndexOf } from '../../support/term-index-of.ts';

const db = openDb('correct');
const { search } = createSearch({ db });
const papers = [
  paperRow('2608.00001', { title: 'Diffusion policy', authors: [{ name: 'Mei Zhaolin' }] }),
  paperRow('2608.00002', {
    title: 'Reinforcement of dikes',
    summary: 'Agents.',
    authors: [{ name: 'Bo Agente' }],
    upvotes: 3,
  }),
  paperRow('2507.00003', { title: 'Vision-language tides', upvotes: 500 }),
  paperRow('2507.00004', { title: 'Agents, agents', summary: 'Agenda.' }),
];

beforeAll(() =>
  db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  }),
);
afterAll(() => db.delete());

async function shown(text: string): Promise<string> {
  const { corrected, hits } = await search(text);
  const words = corrected.map((one) => `${one.said}>${one.shown}`).join(' ');
  return `${words} ${hits.map(({ id }) => id.at(-1)).join('')}`.trim();
}

describe('a word that no paper has', () => {
  it.each([
    ['difusion', 'difusion>diffusion 1'],
    ['difusion policy', 'difusion>diffusion 1'],
    ['diffusoin policy', 'diffusoin>diffusion 1'],
    ['reinforcemnet ', 'reinforcemnet>reinforcement 2'],
    ['rienforcemnet ', 'rienforcemnet>reinforcement 2'],
    ['vision-langauge', 'langauge>language 3'],
    ['author:zhaoiln', 'zhaoiln>zhaolin 1'],
    ['agenst', 'agenst>agents 42'],
    ['author:agentx', 'agentx>agente 2'],
  ])('%s is taken for the nearest: %s', async (text, wanted) => {
    expect(await shown(text)).toBe(wanted);
  });

  it.each([
    ['"difusion"', ''],
    ['dfi', ''],
    ['rienfrocemnet ', ''],
    ['diffusion', '1'],
    ['reinf', '2'],
    ['policies ', '1'],
    ['diffusion -difusion', '1'],
    ['author:diffusoin', ''],
    ['difusion min:900', ''],
  ])('%s is searched for as it is', async (text, wanted) => {
    expect(await shown(text)).toBe(wanted);
  });

  it('is quoted to search for it exactly', () => {
    const text = 'difusion policy "a difusion" author:difusion -difusion';
    expect(quoteWords(text, ['difusion'])).toBe(
      '"difusion" policy "a difusion" author:"difusion" -difusion',
    );
    expect(quoteWords('Vision-Langauge', ['langauge'])).toBe('"Vision-Langauge"');
  });
});

describe('the words of the index', () => {
  it('are read once, a month in a step, so that the page goes on', async () => {
    const index = termIndexOf(
      Array.from({ length: 12 }, (_, n) =>
        paperRow(`26${String(n + 1).padStart(2, '0')}.00001`, { title: 'Tides of diffusion' }),
      ),
    );
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    const [words, again] = await Promise.all([
      vocabularyOf(index, pause),
      vocabularyOf(index, pause),
    ]);
    expect(again).toBe(words);
    expect(words.get(9)).toMatchObject({ words: ['diffusion'], papers: Uint32Array.of(12) });
    // Twelve months, and twenty lengths of words.
    expect(pauses).toBe(32);
  });
});

describe('the distance of two words', () => {
  it.each([
    ['tide', 'tide', 0],
    ['tide', 'tdie', 1],
    ['tide', 'tie', 1],
    ['tide', 'tidey', 1],
    ['tide', 'tile', 1],
    ['tide', 'edit', 3],
    ['', 'ti', 2],
  ])('%s and %s: %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(Math.min(distance, 3));
  });

  it('is the same both ways, and never said to be less than it is', () => {
    const word = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, most) => {
        const whole = editDistance(a, b, 9);
        expect(editDistance(b, a, 9)).toBe(whole);
        expect(editDistance(a, b, most)).toBe(Math.min(whole, most + 1));
      }),
    );
  });
});
