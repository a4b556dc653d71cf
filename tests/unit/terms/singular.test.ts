import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSingular, numbersOf, singular } from '../../../utils/terms/singular.ts';

describe('singular and plural', () => {
  it.each([
    ['agents', 'agent'],
    ['policies', 'policy'],
    ['movies', 'movie'],
    ['ties', 'tie'],
    ['losses', 'loss'],
    ['patches', 'patch'],
    ['caches', 'cache'],
    ['boxes', 'box'],
    ['databases', 'database'],
    ['biases', 'bias'],
    ['gpus', 'gpu'],
    ['llms', 'llm'],
    ['matrices', 'matrix'],
    ['hypotheses', 'hypothesis'],
    ['corpora', 'corpus'],
    ['metrics', 'metric'],
  ])('%s is many of %s, and each finds the other', (many, one) => {
    expect(singular(many)).toBe(one);
    expect(singular(one)).toBe(one);
    expect(numbersOf(one)).toContain(many);
    expect(numbersOf(many)).toEqual(expect.arrayContaining([many, one]));
  });

  it.each(['bias', 'corpus', 'analysis', 'robotics', 'loss', 'series', 'gas', 'opus', 'vs', '3ds'])(
    '%s is no plural',
    (word) => {
      expect(singular(word)).toBe(word);
    },
  );

  it('of a text word by word', () => {
    expect(inSingular('vision-language models, policies')).toBe('vision-language model, policy');
  });

  it('all forms of a word are one word', () => {
    const words = fc.stringMatching(/^[a-z]{1,9}(?:s|es|ies|y)?$/);
    fc.assert(
      fc.property(words, (word) => {
        const forms = numbersOf(word);
        expect(forms[0]).toBe(word);
        for (const form of forms) expect(singular(form)).toBe(singular(word));
      }),
    );
  });
});
