import { describe, expect, it } from 'vitest';
import {
  cleanCount,
  cleanDate,
  cleanRepo,
  cleanText,
  cleanUrl,
} from '../../../utils/feed/fields.ts';

describe('one untrusted field', () => {
  it.each([
    ['  a \n\t b ', 10, 'a b'],
    ['abcdef', 3, 'abc'],
    ['', 10, undefined],
    [' \n ', 10, undefined],
    [7, 10, undefined],
    [null, 10, undefined],
    [`${' '.repeat(30)}late`, 10, undefined],
  ])('text %j of at most %i is %j', (value, max, wanted) => {
    expect(cleanText(value, max)).toBe(wanted);
  });

  it.each([
    [0, 0],
    [12, 12],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    [Number.MAX_SAFE_INTEGER + 1, undefined],
    [-1, undefined],
    [1.5, undefined],
    [Number.NaN, undefined],
    [Infinity, undefined],
    ['12', undefined],
    [null, undefined],
  ])('count %j is %j', (value, wanted) => {
    expect(cleanCount(value)).toBe(wanted);
  });

  it.each([
    ['https://tides.example/a b', undefined, 'https://tides.example/a%20b'],
    ['http://tides.example', undefined, 'http://tides.example/'],
    ['http://github.com/mei/tides', 'github.com', undefined],
    ['https://github.com/mei/tides', 'github.com', 'https://github.com/mei/tides'],
    ['https://github.com.evil.example/mei', 'github.com', undefined],
    ['https://mei@github.com/mei/tides', 'github.com', undefined],
    ['ftp://tides.example/', undefined, undefined],
    ['javascript:alert(1)', undefined, undefined],
    ['tides.example', undefined, undefined],
    ['', undefined, undefined],
    [7, undefined, undefined],
  ])('address %j of host %j is %j', (value, host, wanted) => {
    expect(cleanUrl(value, host)).toBe(wanted);
  });

  it.each([
    ['https://github.com/mei/tides//', 'https://github.com/mei/tides'],
    ['https://github.com/mei', 'https://github.com/mei'],
    ['https://github.com/', undefined],
    ['https://github.com//', undefined],
    ['https://gitlab.com/mei/tides', undefined],
    [undefined, undefined],
  ])('repository %j is %j', (value, wanted) => {
    expect(cleanRepo(value)).toBe(wanted);
  });

  it.each([
    ['2026-08-21', '2026-08-21'],
    ['2026-08-21T10:00:00.000Z', '2026-08-21'],
    ['2026-08-21T10:00:00+00:00', '2026-08-21'],
    ['2026-08-21T10:00:00-0000', '2026-08-21'],
    ['2026-02-30', undefined],
    ['2026-08-21 or so', undefined],
    ['', undefined],
    [1_750_000_000_000, undefined],
  ])('date %j is %j', (value, wanted) => {
    expect(cleanDate(value)).toBe(wanted);
  });
});
