import { describe, expect, it } from 'vitest';
import { createTally, soughtWords } from '../../../utils/abbreviations/known.ts';

function known(...summaries: string[]) {
  const tally = createTally();
  for (const summary of summaries) tally.add({ title: 'A paper', summary });
  return tally.known();
}

const RL = 'We use reinforcement learning (RL).';
const OTHER = 'We use relative likelihood (RL).';

describe('what the archive abbreviates', () => {
  it('is known from three papers on, as it is written most', () => {
    expect(known(RL, RL)).toEqual([]);
    expect(known(RL, 'By Reinforcement Learning (RL) alone.', RL)).toEqual([
      { short: 'RL', long: 'reinforcement learning' },
    ]);
  });

  it('a paper counts once, and number makes no other meaning', () => {
    expect(known(`${RL} ${RL} ${RL}`)).toEqual([]);
    const all = ['world models (WMs)', 'a world model (WM)', 'the World Model (WM)'];
    expect(known(...all)).toHaveLength(1);
  });

  it('only where three of five papers mean the same', () => {
    expect(known(RL, RL, RL, OTHER, OTHER)).toHaveLength(1);
    expect(known(RL, RL, RL, OTHER, OTHER, OTHER)).toEqual([]);
  });

  it('not where it is a word that other papers use for itself', () => {
    const art = Array.from({ length: 3 }, () => 'Adaptive resonance theory (ART) helps.');
    const state = Array.from({ length: 40 }, () => 'The state of the art.');
    expect(known(...art)).toHaveLength(1);
    expect(known(...art, ...state)).toEqual([]);
  });
});

it.each([
  ['Chains-of-Thought', ['chain', 'thought']],
  ['RAG', ['rag']],
  ['of the', []],
])('what is sought of %s', (term, words) => {
  expect(soughtWords(term)).toEqual(words);
});
