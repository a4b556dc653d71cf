import { describe, expect, it } from 'vitest';
import { listEntries, withoutMark } from '../../../../utils/queue/import/list/entries.ts';
import { readList } from '../../../../utils/queue/import/list/read.ts';

const entries = (...lines: string[]) =>
  listEntries(lines.join('\n')).map(({ line, text }) => [line, text]);

describe('a reference list with numbers', () => {
  it.each([
    ['[1] ', '[12] '],
    ['(1) ', '(1234) '],
    ['1. ', '12. '],
    ['1) ', '123)   '],
  ])('“%s”: an entry goes on to the next number, or to a blank line', (one, two) => {
    expect(entries(`${one}Tides`, 'at home', `${two}Waves`, '', 'and more', '(x) of them')).toEqual(
      [
        [1, `${one}Tides at home`],
        [3, `${two}Waves`],
        [5, 'and more (x) of them'],
      ],
    );
  });

  it.each(['[12345] ', '[x] ', '12 ', '12: '])('“%s” is no such number', (mark) => {
    expect(entries(`${mark}Tides`, 'at home', `${mark}Waves`)).toHaveLength(3);
  });

  it.each([
    ['[12] Tides', 'Tides'],
    ['(3) Tides', 'Tides'],
    ['4) Tides', 'Tides'],
    ['- Tides', 'Tides'],
    ['• Tides', 'Tides'],
    ['2024 Tides', '2024 Tides'],
  ])('%j without its mark is %j', (text, bare) => expect(withoutMark(text)).toBe(bare));
});

describe('an entry whose line ends within an id', () => {
  it.each([
    ['see https://x.example/', 'a', 'see https://x.example/a'],
    ['see http://x.example/a-', 'b', 'see http://x.example/a-b'],
    ['see https://x.example/a.', 'b', 'see https://x.example/a.b'],
    ['see https://x.example/a_', 'b', 'see https://x.example/a_b'],
    ['see arXiv:1706.', '03762', 'see arXiv:1706.03762'],
    ['see 10.1000/', 'x', 'see 10.1000/x'],
    ['see 10.1000/x.', 'y', 'see 10.1000/x.y'],
    ['see 10.1000/x-', '(y)', 'see 10.1000/x-(y)'],
  ])('%j goes on without a blank', (first, second, whole) => {
    expect(entries(first, `  ${second}`)).toEqual([[1, whole]]);
  });

  it.each([
    ['see https://x.example/a', 'b', 'see https://x.example/a b'],
    ['see 10.1000/x', 'y', 'see 10.1000/x y'],
    ['in version 1706.', 'words', 'in version 1706. words'],
    ['of 10.10/', 'words', 'of 10.10/ words'],
    ['Tides and mole-', 'cules', 'Tides and molecules'],
    ['https://x.example/ is', 'one', 'https://x.example/ is one'],
  ])('%j does not', (first, second, whole) => {
    expect(entries(first, `  ${second}`)).toEqual([[1, whole]]);
  });
});

it('an entry of more than ten thousand letters is refused as too long', () => {
  const why = (letters: number) => readList('x'.repeat(letters)).refused.map((one) => one.why);
  expect([why(10_001), why(2001), why(2000)]).toEqual([['too-long'], ['too-long'], []]);
  const long = `https://arxiv.org/abs/1706.03762 ${'x'.repeat(9967)}`;
  expect(readList(long).named).toEqual([{ line: 1, key: 'arxiv:1706.03762' }]);
  expect(readList(`${long}x`).named).toEqual([]);
});
