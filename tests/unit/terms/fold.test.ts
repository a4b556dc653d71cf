import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from '../../../utils/terms/fold.ts';

describe('folding', () => {
  it.each([
    ['Émile ﬁts', 'emile fits'],
    ['ŁUKASZ Straße Ærø', 'lukasz strasse aero'],
    ['İstanbul ΣΑΣ', 'istanbul σασ'],
    ['ＧＰＴ‑４ “it’s”', "gpt-4 “it's”"],
    ['扩散 한국어', '扩散 한국어'],
    ['𝐀𝛼 😀', 'aα  '],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is its own result', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('leads every place back to the sign that it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { folded, offsets } = foldWithOffsets(text);
        expect(folded).toBe(fold(text));
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        const isLost = (letter: string, at: number): boolean => {
          const sign = String.fromCodePoint(text.codePointAt(offsets[at] ?? 0) ?? 0);
          return !fold(sign).includes(letter);
        };
        expect(folded.split('').filter(isLost)).toEqual([]);
      }),
    );
  });
});
