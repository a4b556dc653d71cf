import { expect, it } from 'vitest';
import { fnv1a } from '../../utils/fnv1a.ts';

it.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('%o: as its authors’ table says', (text, hash) => expect(fnv1a(text)).toBe(hash));

it('is a positive number of 32 bits, whatever the text', () => {
  for (const text of ['é', '𝒳', '\u0000', 'x'.repeat(1000)]) {
    expect(Number.isInteger(fnv1a(text)) && fnv1a(text) >= 0 && fnv1a(text) < 2 ** 32).toBe(true);
  }
});
