import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesAfter } from '../../utils/sorted-text.ts';

const word = fc.string({ unit: fc.constantFrom(...'abB,;- é'), maxLength: 5 });

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
    let read = 0;
    const slice = String.prototype.slice;
    String.prototype.slice = function counted(this: string, ...range) {
      if (this.length === text.length) read += 1;
      return slice.apply(this, range);
    };
    try {
      expect(entriesAfter(text, '02048,', ';')).toEqual(['x']);
    } finally {
      String.prototype.slice = slice;
    }
    expect(read).toBeLessThan(20);
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
