import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looseKey, titleKey } from '../../../utils/titles/key.ts';
import { placesOf } from '../../../utils/titles/lookup.ts';
import { readingsOf } from '../../../utils/titles/people.ts';
import { isTelling } from '../../../utils/titles/words.ts';

describe('the title key', () => {
  it.each([
    ['Deep Tides: A Study', 'deep tides — a study'],
    ['Two-Step Moon Maps', 'Two Step MoonMaps'],
    ['“Quoted” Tides’ End', '"Quoted" Tides\' End'],
    ['Gödel, Łukasiewicz and Straße', 'Godel, Lukasiewicz and Strasse'],
    ['G\\"{o}del meets Caf\\\'e', 'Gödel meets Café'],
    ['Eﬃcient ﬂow', 'Efficient flow'],
    ['Ｆｕｌｌ Ｗｉｄｔｈ', 'Full Width'],
    ['Top-nσ Sampling', 'Top-n$\\sigma$ Sampling'],
    ['π₀: A Tide Model', '$\\pi_0$: A Tide Model'],
    ['pi_0: A Tide Model', '$\\pi_0$: A Tide Model'],
    ['$\\varepsilon$-Greedy Tides', 'ε-greedy tides'],
    ['varepsilon-Greedy Tides', 'ε-greedy tides'],
    ['R²Former', '$R^{2}$Former'],
    ['\\textbf{Bold} and \\emph{Soft} Tides', 'Bold and Soft Tides'],
    ['$\\mathcal{X}$-Transformed Sand', 'mathcal{X}-Transformed Sand'],
    ['\\texorpdfstring{$\\mu$P}{muP} at Sea', 'μP at Sea'],
    ['\\href{https://x.example}{Linked} Tides', 'Linked Tides'],
    ['Sand & Foam', 'Sand and Foam'],
    ['Sand &amp; Foam', 'Sand and Foam'],
    ['Tides in <i>E. coli</i>', 'Tides in E. coli'],
    ['H<sub>2</sub>O', 'H₂O'],
    ['2× Faster Tides', '2x faster tides'],
    ['2$\\times$ Faster Tides', '2x faster tides'],
    ['Foam×Sand', 'Foam$\\times$Sand'],
    ['FoamtimesSand', 'Foam$\\times$Sand'],
    ['360° Seas', '$360^\\circ$ Seas'],
    ['360\\textdegree{} Seas', '360 Seas'],
    ['A $\\to$ B', 'A → B'],
    ['1,000 Tides', '1000 Tides'],
    ['Soft\u00adhyphen\u200b', 'Softhyphen'],
    ['$\\Delta \\mathrm{Tide}$', 'Δ Tide'],
    ['強化学習：概要', '強化学習 概要'],
    ['Обучение с подкреплением', 'ОБУЧЕНИЕ — С ПОДКРЕПЛЕНИЕМ'],
  ])('%s = %s', (a, b) => {
    expect(titleKey(a)).toBe(titleKey(b));
    expect(titleKey(a)).not.toBe('');
  });

  it.each([
    ['Qwen2 at Sea', 'Qwen3 at Sea'],
    ['Qwen2.5 at Sea', 'Qwen25 at Sea'],
    ['Tides, Part I', 'Tides, Part II'],
    ['Foo: Tides', 'Foo+: Tides'],
    ['Foo+: Tides', 'Foo++: Tides'],
    ["Let's <think> about Tides", "Let's about Tides"],
    ['Tide Maps', 'Tide Maps Again'],
    ['深度学习', '深度学习综述'],
    ['Обучение моделей', 'Обучение модели'],
    ['α-Tides', 'β-Tides'],
    ['Tides ≠ Sand', 'Tides = Sand'],
  ])('%s ≠ %s', (a, b) => {
    expect(titleKey(a)).not.toBe(titleKey(b));
    expect(looseKey(titleKey(a))).not.toBe(looseKey(titleKey(b)));
  });

  it.each([
    ['Language Models of Tides', 'Language Model for the Tides'],
    ['Toward a Tide', 'Towards Tides'],
  ])('loosely, %s = %s', (a, b) => {
    expect(titleKey(a)).not.toBe(titleKey(b));
    expect(looseKey(titleKey(a))).toBe(looseKey(titleKey(b)));
  });

  it('is a fixed point, takes any text, and is blind to case and to spaces between words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(titleKey(title)).toBe(titleKey(title));
      }),
    );
    const word = fc.stringMatching(/^[a-z]{1,9}[0-9]?$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const key = titleKey(words.join(' '));
        expect(titleKey(words.join('  -  ').toUpperCase())).toBe(key);
        expect(titleKey(key)).toBe(key);
      }),
    );
  });
});

describe('hostile titles', () => {
  const shapes = [
    '{',
    '\\a{',
    '<i ',
    '\\texorpdfstring{',
    'a: ',
    ' ',
    '. ',
    '1.',
    'a-',
    '$',
    '\u0301',
    '９',
  ];
  it.each(shapes)('%j a hundred thousand times costs next to nothing', (shape) => {
    const start = performance.now();
    const title = shape.repeat(100_000);
    titleKey(title);
    isTelling(title);
    placesOf(title);
    readingsOf(title);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('titles that say enough without authors', () => {
  it.each([
    'Moon-Driven Sampling for Coastal Robots',
    'Deep Residual Learning for Image Recognition',
    '潮汐预测的新方法',
    'Обучение прибрежных роботов по приливам',
  ])('%s', (title) => expect(isTelling(title)).toBe(true));

  it.each([
    'Introduction',
    'Scaling Laws',
    'Preface to the Proceedings',
    'A Survey of Large Language Models',
    'Deep Learning',
    'Tides',
    '综述',
    '',
    '+ + +',
  ])('not %s', (title) => expect(isTelling(title)).toBe(false));
});
