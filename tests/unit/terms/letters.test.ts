import { expect, it } from 'vitest';
import { fold, foldWithOffsets } from '../../../utils/terms/fold.ts';

it.each([
  ['ßẞ', 'ssss'],
  ['ÆæŒœ', 'aeaeoeoe'],
  ['ØøŁłĐđÐðÞþĦħ', 'oollddddththhh'],
  ['ıİ', 'ii'],
  ['ΣΑΣ σας', 'σασ σασ'],
  ['state‐of−the’art', "state-of-the'art"],
  ['Émile ﬁt', 'emile fit'],
  ['a\u{1f600}b', 'a b'],
  ['PLAIN', 'plain'],
  ['データ ﾃﾞｰﾀ でーた', 'てーた てーた てーた'],
  ['ァヶヽヾー・', 'ぁゖゝゝー・'],
  ['ＡＢＣ１２３', 'abc123'],
  ['Größe Grösse', 'grosse grosse'],
])('%s is folded to %s', (text, wanted) => {
  expect(fold(text)).toBe(wanted);
  expect(foldWithOffsets(text).folded).toBe(wanted);
});

it('each folded letter leads back to where it stood', () => {
  const { folded, offsets } = foldWithOffsets('aß\u{1f600}c');
  expect([folded, [...offsets]]).toEqual(['ass c', [0, 1, 1, 2, 4, 5]]);
});
