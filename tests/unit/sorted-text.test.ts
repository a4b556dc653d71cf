import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { entriesAfter } from '../../utils/sorted-text.ts';

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'B', ',', ';', '-', ' ', 'é'),
  maxLength: 5,
});

describe('a search in sorted text', () => {
  it('finds what every entry says after its head, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), word, (words, head) => {
        fc.pre(head !== '');
        const sorted = words.toSorted();
        const expected = sorted
          .filter((one) => one.startsWith(head))
          .map((one) => one.slice(head.length));
        expect(entriesAfter(sorted.join('\n'), head, '\n')).toEqual(expected);
        expect(entriesAfter(`\n${sorted.join('\n')}\n`, head, '\n')).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('looks at few entries of a long text', () => {
    const entries = Array.from({ length: 4096 }, (_, n) => `${String(n).padStart(5, '0')},x`);
    const text = entries.join(';');
    const looks = vi.spyOn(String.prototype, 'lastIndexOf');
    expect(entriesAfter(text, '02048,', ';')).toEqual(['x']);
    const seen = looks.mock.calls.length;
    looks.mockRestore();
    expect(seen).toBeGreaterThan(3);
    expect(seen).toBeLessThan(20);
  });

  it('ends on text that is not sorted, and on what is no text', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ maxLength: 200 }), (value, text) => {
        entriesAfter(text, 'a', ';');
        if (typeof value !== 'string') expect(entriesAfter(value, 'a', ';')).toEqual([]);
      }),
    );
  });
});
