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

  it.each([
    ['with one number only', ['1. Tides', 'at home', 'Waves']],
    ['that begins with another line', ['Heading', '1. Tides', 'at home', '2. Waves']],
    [
      'of which each line has a number',
      ['1. A. Some and B. Other, Invented tides at sea and of', '2. C. Gamma, Waves of the sea'],
    ],
  ])('a list %s has a line each', (_, lines) => {
    expect(entries(...lines)).toEqual(lines.map((line, n) => [n + 1, line]));
  });

  it.each(['[12345] ', '[x] ', '12 ', '12: '])('“%s” is no such number', (mark) => {
    expect(entries(`${mark}Tides`, 'at home', `${mark}Waves`)).toHaveLength(3);
  });

  it.each([
    ['[12] Tides', 'Tides'],
    ['(3) Tides', 'Tides'],
    ['4) Tides', 'Tides'],
    ['[12]  Tides', 'Tides'],
    ['[12345] Tides', '[12345] Tides'],
    ['4)Tides', '4)Tides'],
    ['•  Tides', 'Tides'],
    ['•Tides', '•Tides'],
    ['Tides 4) and [3] - seas', 'Tides 4) and [3] - seas'],
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
    ['Deep-sea tides', 'at home', 'Deep-sea tides at home'],
    ['Tides of 2-', '3 days', 'Tides of 2- 3 days'],
    ['https://x.example/ is', 'one', 'https://x.example/ is one'],
  ])('%j does not', (first, second, whole) => {
    expect(entries(first, `  ${second}`)).toEqual([[1, whole]]);
  });
});

describe('an indented line', () => {
  it.each(['  ', '\t', '      '])('after %j goes on with the one before', (indent) => {
    expect(entries('Tides', `${indent}at home`, 'Waves')).toEqual([
      [1, 'Tides at home'],
      [3, 'Waves'],
    ]);
  });

  it.each([
    'https://x.example/a',
    'http://x.example/a',
    'www.x.example/a',
    'doi of it',
    'DOI:10.1000/x',
    '10.1000/x',
    'arXiv:1706.03762',
    'arxiv : 1706.03762',
    '1706.03762',
    '- Waves',
    '* Waves',
    '+ Waves',
    '• Waves',
    '▪ Waves',
    '◦ Waves',
    '– Waves',
    '# Waves',
    '> Waves',
    '| Waves',
    '[Waves]',
    '(Waves)',
    '"Waves"',
    '“Waves”',
    '<b>Waves</b>',
    ': Waves',
    '2. Waves',
    '12) Waves',
  ])('that begins as a paper of its own does not: %j', (text) => {
    expect(entries('Tides', `  ${text}`)).toEqual([
      [1, 'Tides'],
      [2, text],
    ]);
  });

  it.each([
    'httpsish words',
    'wwwords',
    'doing it',
    '10.100 metres',
    'arXiv says so',
    '1706.037 metres',
    'see https://x.example/a',
    'a - b',
    '2 Waves',
    '2.5 metres',
    'x2. Waves',
  ])('that only looks so does: %j', (text) => {
    expect(entries('Tides', `  ${text}`)).toEqual([[1, `Tides ${text}`]]);
  });

  it('begins an entry where none is before it, or a blank line', () => {
    expect(entries('  Tides', '', '  at home', ' Waves')).toEqual([
      [1, 'Tides'],
      [3, 'at home'],
      [4, 'Waves'],
    ]);
  });
});

describe('a line that is as long as a page is wide', () => {
  const LONG = 'A. Some and B. Other, Tides and waves of the';
  const goesOn = (first: string, second: string) => entries(first, second).length === 1;

  it.each([
    [LONG, 'Invented Sea'],
    [`${LONG},`, '2024'],
    ['A. Some and B. Other, in an invented sea and', 'Invented Tides'],
    ['A. Some and B. Other, Invented tides, made in', 'Proceedings'],
    ['A. Some and B. Other, Invented tides and waves of', 'Seas'],
    ['A. Some and B. Other, Invented tides, arXiv preprint', 'arXiv:1706.03762'],
    ['A. Some and B. Other, Invented tides, arXiv e-prints,', '1706.03762'],
    ['A. Some and B. Other, Invented tides at every', 'home, and more'],
    ['“A. Some and B. Other, Invented tides at every', 'home and more'],
    ['[A. Some and B. Other, Invented tides at every', 'home. And more'],
    ['(Ärmel and B. Other, Invented tides at every one', 'home and more'],
  ])('goes on: %j, %j', (first, second) => expect(goesOn(first, second)).toBe(true));

  it.each([
    // It is short.
    ['Tides and waves of the', 'Invented Sea'],
    ['Tides and waves of some invented, long s', 'ea'],
    // It begins in the middle of a sentence.
    [`and ${LONG}`, 'Invented Sea'],
    // It ends a sentence.
    ['A. Some and B. Other, Invented tides at every.', 'home and more'],
    ['A. Some and B. Other, Invented tides at every?', 'home and more'],
    ['A. Some and B. Other, Invented tides at every!', 'home and more'],
    // The next begins one.
    ['A. Some and B. Other, Invented tides at every', 'Home and more'],
    ['A. Some and B. Other, Invented tides at every', 'x2 and more'],
    ['A. Some and B. Other, Invented tides at every', 'home'],
    ['A. Some and B. Other, Invented tides at every', '2 homes and more'],
    ['A. Some and B. Other, Invented tides at Roland', 'Invented Sea'],
    ['A. Some and B. Other, Invented tides of the sea', 'Invented Sea'],
  ])('does not: %j, %j', (first, second) => expect(goesOn(first, second)).toBe(false));

  it('is forty letters long', () => {
    const forty = 'A. Some and B. Other, Tides of the in of';
    expect(forty).toHaveLength(40);
    expect([goesOn(forty, 'Seas'), goesOn(forty.slice(1), 'Seas')]).toEqual([true, false]);
  });
});

describe('rows of a table without a head', () => {
  it.each([
    [
      ['"Tides, at home",https://x.example/a,2020', '"Waves, by sea",https://x.example/b,2021'],
      ['Tides, at home | https://x.example/a | 2020', 'Waves, by sea | https://x.example/b | 2021'],
    ],
    [
      ['1706.03762,In  seas', '1706.03763,Of x'],
      ['1706.03762 | In  seas', '1706.03763 | Of x'],
    ],
    [
      ['1706.03762,Tides at home', '1706.03763, Waves by sea '],
      ['1706.03762 | Tides at home', '1706.03763 | Waves by sea'],
    ],
  ])('have a bar between their cells: %j', (lines, rows) => {
    expect(entries(...lines)).toEqual(rows.map((row, n) => [n + 1, row]));
    expect(entries(...lines, '')).toEqual(rows.map((row, n) => [n + 1, row]));
  });

  it.each([
    ['one line', ['"Tides, at home",https://x.example/a,2020']],
    ['rows of other widths', ['Tides at home,1706.03762', 'Waves by sea,1706.03763,x']],
    ['a line without a comma', ['Tides at home,1706.03762', 'Waves by sea']],
    ['no words', ['Tides,1706.03762', 'Waves,1706.03763']],
    ['letters for words', ['x y,1706.03762', 'y z,1706.03763']],
    ['no id in one of them', ['Tides at home,1706.03762', 'Waves by sea,Ann Alpha']],
    ['a cell over two lines', ['"Tides at,', 'home",1706.03762', 'Waves by sea,1706.03763']],
  ])('not with %s', (_, lines) => expect(entries(...lines).map(([, text]) => text)).toEqual(lines));
});

it('lines end as any system ends them', () => {
  const lines = [
    { line: 1, text: 'Tides' },
    { line: 2, text: 'Waves' },
    { line: 3, text: 'Seas' },
  ];
  expect(listEntries('Tides\r\nWaves\rSeas\n\n')).toEqual(lines);
});

it('an entry of more than ten thousand letters is refused as too long', () => {
  const why = (letters: number) => readList('x'.repeat(letters)).refused.map((one) => one.why);
  expect([why(10_001), why(2001), why(2000)]).toEqual([['too-long'], ['too-long'], []]);
  const long = `https://arxiv.org/abs/1706.03762 ${'x'.repeat(9967)}`;
  expect(readList(long).named).toEqual([{ line: 1, key: 'arxiv:1706.03762' }]);
  expect(readList(`${long}x`).named).toEqual([]);
});
