import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../../utils/queue/import/bibtex/entries.ts';

const entries = (text: string) =>
  readEntries(text).entries.map(({ line, type, key, fields }) => ({
    line,
    type,
    key,
    ...Object.fromEntries(fields),
  }));
const one = (text: string) => entries(text)[0];
const refused = (text: string) => readEntries(text).refused.map(({ line }) => line);

describe('an entry', () => {
  it.each([
    ['@misc{a,title={T}}', 'a'],
    ['@misc(a,title={T})', 'a'],
    ['@ MISC { a , title = {T} }', 'a'],
    ['@misc{a b:c/d+e,title="T"}', 'a b:c/d+e'],
    ['@misc{,title={T}}', ''],
    ['@misc{title={T}}', ''],
    ['@misc{\n  title = {T}}', ''],
    ['@misc(a) ,title={T})', 'a'],
    ['x @misc{a, title={T}}', 'a'],
    ['@misc{a, title={T},}', 'a'],
    ['@misc{a,,title={T},,}', 'a'],
    ['@misc{a,\n% a comment\n title % another\n = % more\n {T}}', 'a'],
  ])('%j has a title', (text, key) => {
    expect(one(text)).toEqual({ line: 1, type: 'misc', key, title: 'T' });
  });

  it.each([
    ['mei@misc{a, title={T}}'],
    ['\\@misc{a, title={T}}'],
    ['.@misc{a, title={T}}'],
    ['@@misc{a, title={T}}'],
    ['@misc a, title={T}'],
    ['@{a, title={T}}'],
    ['@1misc{a, title={T}}'],
  ])('begins with its own @: %j is none', (text) => expect(entries(text)).toEqual([]));

  it.each([
    ['{a {b} c}', 'a {b} c'],
    ['"a {"} b"', 'a {"} b'],
    ['"a" # " b"', 'a b'],
    ['{a} # 1 # jan', 'a1january'],
    ['2020', '2020'],
    ['{a \\} b}', 'a \\} b'],
    ['{a \\{ b}', 'a \\{ b'],
    ['"a \\" b"', 'a \\" b'],
    ['{}', ''],
    ['""', ''],
  ])('the value %s is %j', (value, is) => {
    expect(one(`@misc{a, x = ${value}}`)).toMatchObject({ x: is });
  });

  it.each([
    '@misc{a, title}',
    '@misc{a, = {T}}',
    '@misc{a, title = }',
    '@misc{a, title = ,}',
    '@misc{a, title = {T} # }',
    '@misc{a, title = {T',
    '@misc{a, title = "T',
    '@misc{a, title = "T}"}',
    '@misc{a, title = "a} b {"}',
    '@misc{a, title = {T}',
    '@misc{a title = {T}}',
  ])('%j is damaged', (text) => expect([entries(text), refused(text)]).toEqual([[], [1]]));

  it('has the first of two fields of a name, in any case; keywords are one list', () => {
    expect(one('@misc{a, X={1}, x={2}, Keywords={a}, keywords={b}}')).toMatchObject({
      x: '1',
      keywords: 'a, b',
    });
  });
});

describe('after a damaged entry', () => {
  it.each(['@misc{b, x={2}}', '@misc {b, x={2}}', '  @misc{b, x={2}}', '\t@misc( b , x={2})'])(
    'reading goes on at %j',
    (next) => {
      const text = `\n@misc{a, x={1\n@no entry\n${next}\n`;
      expect(entries(text)).toEqual([{ line: 4, type: 'misc', key: 'b', x: '2' }]);
      expect(readEntries(text).refused).toEqual([
        { line: 2, text: '@misc{a, x={1\n@no entry', why: 'damaged' },
      ]);
    },
  );

  it('what is shown of it is its first 120 letters', () => {
    expect(readEntries(`@misc{a, x={${'y'.repeat(300)}`).refused[0]?.text).toHaveLength(120);
  });

  it('an @ within a value begins no entry where it has no key, or another is not on a line of its own', () => {
    expect(one('@misc{a, x={1\n@misc {no key} and @misc{b, y={2}}}}')).toMatchObject({
      x: '1\n@misc {no key} and @misc{b, y={2}}',
    });
  });
});

describe('what is no reference', () => {
  it.each([
    ['@comment{a, @misc{b, x={1}}} @misc{c, x={2}}', ['c']],
    ['@comment{not closed\n@misc{b, x={1}}', ['b']],
    ['@comment(a) @misc{b, x={1}}', ['b']],
    ['@preamble{"\\newcommand{\\a}{b}" # " "} @misc{b, x={1}}', ['b']],
    ['@preamble{x @misc{b, x={1}}', ['b']],
    ['@string{s = "a"} @misc{b, x=s}', ['b']],
  ])('%s', (text, keys) => {
    expect(entries(text).map(({ key }) => key)).toEqual(keys);
    expect(refused(text)).toEqual([]);
  });

  it('a name of the file is known in any case, and may have several pieces', () => {
    expect(one('@string(Sea = "The " # {Sea}) @misc{b, x = SEA # "!"}')).toMatchObject({
      x: 'The Sea!',
    });
    expect(readEntries('@string{Sea = "x"} @misc{b, x = sea}').warnings).toEqual([]);
  });

  it.each(['@string{"x"}', '@string{a "x"}', '@string{a = }'])('%s is damaged', (text) =>
    expect(refused(text)).toEqual([1]),
  );
});

it('says where it is', () => {
  const places: number[] = [];
  readEntries('@misc{a, x=1} @misc{b, x=2}', (at) => places.push(at));
  expect(places).toEqual([0, 14]);
});
