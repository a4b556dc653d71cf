import { expect, it } from 'vitest';
import { closeInMeaning, directionOf } from '../../../utils/search/close-in-meaning.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { scoresOfAnyWord } from '../../../utils/search/rank.ts';
import { createScorer } from '../../../utils/search/score.ts';
import type { Lsa } from '../../../utils/lsa/read-lsa.ts';
import { learned } from '../../support/search/archive.ts';
import { papersOf } from '../../support/search/subjects.ts';
import { termIndexOf } from '../../support/term-index-of.ts';

const index = termIndexOf([...papersOf(150), ...papersOf(150, '2607')]);
const lsa = learned(index);

function close(months: Lsa['months'], text: string): string[] {
  const query = parseQuery(`${text} `);
  const direction = directionOf(query, lsa);
  if (!direction) throw new Error('unknown words');
  const words = scoresOfAnyWord(index, query, createScorer(index));
  return closeInMeaning({ index, lsa: { ...lsa, months }, words }, direction, new Set(), 60);
}

it('a month that is now in another order says nothing: not of its papers, nor of what the words mean', () => {
  const [, month] = [...lsa.months].find(([name]) => name === '2608') ?? [];
  if (!month) throw new Error('no month');
  const others = new Map([...lsa.months].filter(([name]) => name !== '2608'));
  const odd = new Map([...others, ['2608', { ...month, print: month.print + 1 }]]);
  for (const text of ['peptide enzyme', 'ocean tide', 'neuron layer']) {
    expect(close(odd, text)).toEqual(close(others, text));
    expect(close(lsa.months, text)).not.toEqual(close(others, text));
  }
});
