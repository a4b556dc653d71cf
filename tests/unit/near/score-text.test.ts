import { describe, expect, it } from 'vitest';
import { createTextScorer } from '../../../utils/near/score-text.ts';

const WORDS = ['flow matching', 'policy', 'text to image', 'émigré', 'moon'];
const TERMS = WORDS.map((words) => ({
  words: words.normalize('NFKD').replace(/\p{M}/gu, ''),
  weight: 1,
}));
const score = createTextScorer(TERMS);
const found = (title: string, abstract = ''): string[] =>
  score(title, abstract).found.map((place) => WORDS[place] ?? '');

describe('a text by terms', () => {
  it.each([
    ['Flow-Matching for Policies', ['flow matching', 'policy']],
    ['TEXT-TO-IMAGE', ['text to image']],
    ['flow; matching', ['flow matching']],
    ['matching flow', []],
    ['flow of matching', []],
    ['An Émigré’s moons', ['émigré', 'moon']],
    ['moonlight, honeymoon', []],
    ['', []],
    ['語 月 🌙', []],
  ])('%s: %j', (title, words) => {
    expect(found(title)).toEqual(words);
    expect(found('', title)).toEqual(words);
  });

  it('says more where it says it more often, and in the title; less in a longer text', () => {
    const of = (title: string, abstract: string): number => score(title, abstract).score;
    expect(of('', 'moon moon x y')).toBeGreaterThan(of('', 'moon x y z'));
    expect(of('moon', 'x y z')).toBeGreaterThan(of('x', 'moon y z'));
    expect(of('', 'moon x')).toBeGreaterThan(of('', 'moon x y z'));
    const often = 'moon '.repeat(9);
    expect(of('', often)).toBeLessThan(of('', 'moon moon moon'));
    expect(of('x', 'y')).toBe(0);
    expect(of('', '')).toBe(0);
  });

  it('takes any text, and any terms', () => {
    const odd = ['', ' ', '  a', '\ud800', '\u0301', '🌙 🌙', 'ﬁ', '\0', 'a'.repeat(5000), 'ß-ß_ß'];
    const any = createTextScorer(odd.map((words) => ({ words, weight: 1 })));
    for (const text of odd) expect(any(text, text).score).toBeGreaterThanOrEqual(0);
  });

  it('finds each of 120 terms of its own', () => {
    const terms = Array.from({ length: 120 }, (_, n) => ({
      words: `a${n} b${n} c${n}`,
      weight: 1,
    }));
    const many = createTextScorer(terms);
    terms.forEach(({ words }, n) => expect(many(words, '').found).toEqual([n]));
  });
});
