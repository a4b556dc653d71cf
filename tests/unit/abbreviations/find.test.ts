import fc from 'fast-check';
import { expect, it } from 'vitest';
import { abbreviationsIn } from '../../../utils/abbreviations/find.ts';

const found = (text: string): string[] =>
  abbreviationsIn(text).map(({ short, long }) => `${short}=${long}`);

it.each([
  ['We use large language models (LLMs) here', ['LLM=large language models']],
  ['with Chain-of-Thought (CoT) prompting', ['CoT=Chain-of-Thought']],
  ['Retrieval-augmented generation (RAG), and', ['RAG=Retrieval-augmented generation']],
  ['a low-rank adaptation (LoRA; Hu et al.)', ['LoRA=low-rank adaptation']],
  [
    'Mixture of Experts (MoE) and state space models (SSMs)',
    ['MoE=Mixture of Experts', 'SSM=state space models'],
  ],
  ['text-to-image (T2I) models', []],
  ['We compare them (see Table 3) and more (in short)', []],
  ['a heart attack. Other Things (HA)', []],
  ['RAG (RAG) is RAG', []],
  ['nothing of it (XYZ)', []],
  ['( ) () (A', []],
  ['', []],
])('%s', (text, abbreviations) => {
  expect(found(text)).toEqual(abbreviations);
});

it('takes any text: the letters of a short form stand in its long one, in their order', () => {
  const word = fc.constantFrom(
    'deep',
    'Flow',
    '(DF)',
    '(DFs)',
    'é',
    '語',
    '.',
    '((',
    ')',
    'of',
    '(Dé F)',
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      for (const { short, long } of abbreviationsIn(words.join(' '))) {
        let rest = long.toLowerCase();
        for (const letter of short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) {
          expect(rest).toContain(letter);
          rest = rest.slice(rest.indexOf(letter) + 1);
        }
      }
    }),
  );
});
