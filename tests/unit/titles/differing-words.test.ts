import { describe, expect, it } from 'vitest';
import { differingWords } from '../../../utils/titles/differing-words.ts';

const marked = (one: string, other: string): string[] =>
  differingWords(one, other).map((parts) =>
    parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(' '),
  );

describe('what differs between two titles', () => {
  it.each([
    ['Tides of Sand', 'Tides of Sand', 'Tides of Sand', 'Tides of Sand'],
    ['Tides of Sand', 'TIDES, of sänd!', 'Tides of Sand', 'TIDES, of sänd!'],
    ['Tides of Sand', 'Tides of Wet Sand', 'Tides of Sand', 'Tides of [Wet] Sand'],
    ['On Tides', 'Foam', '[On Tides]', '[Foam]'],
    ['A B C D', 'B D E', '[A] B [C] D', 'B D [E]'],
    ['Tides – again', 'Tides again', 'Tides – again', 'Tides again'],
    ['', 'Tides', '', '[Tides]'],
  ])('%s | %s', (one, other, a, b) => expect(marked(one, other)).toEqual([a, b]));

  it('a very long one takes no time', () => {
    const long = Array.from({ length: 5000 }, (_, i) => `w${i % 7}`).join(' ');
    const start = performance.now();
    differingWords(long, `${long} x`);
    expect(performance.now() - start).toBeLessThan(100);
  });
});
