import { describe, expect, it } from 'vitest';
import { foldTitle } from '../../../utils/titles/fold.ts';
import { commandName, letterName, symbolName, wordName } from '../../../utils/titles/symbols.ts';

/** The names of the Greek letters from α to ω in the order of Unicode; a final sigma is a sigma. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega';

describe('the names of symbols', () => {
  it('Greek letters in their order', () => {
    const letters = Array.from({ length: 25 }, (_, n) => String.fromCharCode(0x3b1 + n));
    expect(letters.map(symbolName).join(' ')).toBe(GREEK);
    expect(foldTitle(letters.join(' '))).toBe(GREEK);
  });

  it('letters that Unicode does not take apart', () => {
    const pairs = 'ßss øo łl æae œoe đd ðd ıi þth ħh'.split(' ');
    for (const pair of pairs) {
      const [letter, name] = [pair.slice(0, 1), pair.slice(1)];
      expect([letterName(letter), symbolName(letter)]).toEqual([name, name]);
    }
    expect(letterName('q')).toBe('q');
  });

  it.each([
    ['&', ' and '],
    ['×', 'times'],
    ['→', ' to '],
    ['↔', ' leftrightarrow '],
    ['⇒', ' implies '],
    ['∞', 'infty'],
    ['≠', 'neq'],
    ['≤', 'leq'],
    ['≥', 'geq'],
    ['≈', 'approx'],
    ['∇', 'nabla'],
    ['∂', 'partial'],
    ['∑', 'sum'],
    ['∫', 'int'],
    ['√', 'sqrt'],
    ['∈', ' in '],
    ['⊕', 'oplus'],
    ['⊗', 'otimes'],
    ['±', 'pm'],
    ['°', 'deg'],
    ['∀', '∀'],
  ])('%s is called %j', (sign, name) => {
    expect(symbolName(sign)).toBe(name);
  });

  it.each([
    ['rightarrow', ' to '],
    ['varepsilon', 'epsilon'],
    ['vartheta', 'theta'],
    ['varphi', 'phi'],
    ['cdot', ''],
    ['cdots', ''],
    ['ldots', ''],
  ])('%s is %j as a command and as a word', (name, wanted) => {
    expect([commandName(name), wordName(name)]).toEqual([wanted, wanted]);
  });

  it.each([
    ['ell', 'l'],
    ['to', ' to '],
    ['le', 'leq'],
    ['ge', 'geq'],
    ['ne', 'neq'],
    ['circ', 'deg'],
    ['degree', 'deg'],
    ['textdegree', 'deg'],
    ['dots', ''],
    ['star', ''],
    ['ast', ''],
  ])('%s is %j as a command, and itself as a word', (name, wanted) => {
    expect([commandName(name), wordName(name)]).toEqual([wanted, name]);
  });

  it('no name is taken from what every object has', () => {
    expect([commandName('constructor'), wordName('toString')]).toEqual(['constructor', 'toString']);
  });
});
