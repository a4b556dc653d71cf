import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../utils/sites/names.ts';

describe('people in words', () => {
  it.each([
    ['Ada Okafor, Bo Lind and Cy Marsh', ['Ada Okafor', 'Bo Lind', 'Cy Marsh']],
    ['Ada Okafor; Bo Lind; and Cy Marsh.', ['Ada Okafor', 'Bo Lind', 'Cy Marsh']],
    ['Authors: Ada Okafor, Bo Lind', ['Ada Okafor', 'Bo Lind']],
    ['By Ada Okafor & Bo Lind', ['Ada Okafor', 'Bo Lind']],
    ['Ada Okafor*, Bo Lind†‡, Cy Marsh1,2', ['Ada Okafor', 'Bo Lind', 'Cy Marsh']],
    ['Ada Okafor (University of Tides), Bo Lind (MIT, Harbour)', ['Ada Okafor', 'Bo Lind']],
    ['Ada (Addie) Okafor, Bo Lind', ['Ada (Addie) Okafor', 'Bo Lind']],
    ['Ada Okafor, PhD, Bo Lind, M.D.', ['Ada Okafor', 'Bo Lind']],
    ['Ada Okafor Ph.D., Bo Lind', ['Ada Okafor', 'Bo Lind']],
    ['Ada Okafor, Bo Lind, et al.', ['Ada Okafor', 'Bo Lind']],
    ['Ada Okafor et al.', ['Ada Okafor']],
    ['Ada Okafor, et al (5)', ['Ada Okafor']],
    ['A Okafor, B Lind…', ['A Okafor', 'B Lind']],
    ['… B Lind, C Marsh', ['B Lind', 'C Marsh']],
    ['Ada Okafor, ..., Cy Marsh', ['Ada Okafor', 'Cy Marsh']],
    ['Ada Okafor, 3 more authors', ['Ada Okafor']],
    ['Ada Okafor, Bo Lind, Jr., Cy Marsh III', ['Ada Okafor', 'Bo Lind, Jr.', 'Cy Marsh III']],
    [
      'Ada D&#x27;Okafor, Bo &quot;Bee&quot; Lind',
      ['Ada D&#x27;Okafor', 'Bo &quot;Bee&quot; Lind'],
    ],
    ['Ada Okafor, University of Tides; Bo Lind, Institute of Foam', ['Ada Okafor', 'Bo Lind']],
    ['Ada Okafor, ada@tides.example, 2442-2449', ['Ada Okafor']],
    ['Anonymous authors', []],
    ['', []],
  ])('%s', (text, names) => expect(namesIn(text)).toEqual(names));

  it('10 kB of brackets, commas or marks take no time', () => {
    for (const piece of ['(', ')', '(,', '*', '1', ' ', ' and', '&#', 'a(', 'et al', '. ']) {
      const started = performance.now();
      namesIn(piece.repeat(10_000 / piece.length));
      expect(performance.now() - started, piece).toBeLessThan(100);
    }
  });
});
