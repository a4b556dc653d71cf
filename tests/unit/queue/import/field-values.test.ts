import { describe, expect, it } from 'vitest';
import { savedMoment } from '../../../../utils/queue/import/saved-moment.ts';
import { plainNote, notesOf } from '../../../../utils/queue/import/tagged/notes.ts';
import {
  addressAmong,
  arxivAmong,
  doiAmong,
  listedTags,
} from '../../../../utils/queue/import/tagged/values.ts';
import { withoutPairs } from '../../../../utils/queue/import/title-markup.ts';
import { naturalName, realNames } from '../../../../utils/queue/import/names.ts';

describe('a note', () => {
  it.each([
    ['<p>a</p>', 'a'],
    [' <DIV class="x">a</DIV>\n', 'a'],
    ['<p style="x">a</p> <p>b</p>', 'a\n\nb'],
    ['<p>a<br>b<br />c<br/>d</p>', 'a\nb\nc\nd'],
    ['<ul>\n<li>a</li>\n<li class="x">b</li></ul>', '- a\n\n- b'],
    ['<ol><li>a</li></ol>', '- a'],
    ['<h1>a</h1><h6>b</h6>\n\n<p>c</p><div>d</div></h1>', 'a\n\nb\n\nc\n\nd'],
    ['<p>a <b>b</b> <span class="x">c</span> &lt;d&gt; 1 < 2 <3</p>', 'a b c <d> 1 < 2 <3'],
    ['<p>a</p></p></p><p>b</p>', 'a\n\nb'],
  ])('of HTML: %j', (note, plain) => expect(plainNote(note)).toBe(plain));

  it.each([
    'a <p>b</p>',
    '<p>a</p> b',
    '<p>a</div>',
    '<b>a</b>',
    '<pre>a</pre>',
    '<h7>a</h7>',
    '<p>a',
  ])('of none stays as it is: %j', (note) => expect(plainNote(note)).toBe(note));

  it.each([
    'arXiv:1706.03762',
    ' ARXIV: 1706.03762v12 ',
    'arXiv:1401.1234',
    'arXiv:hep-th/9901001v1',
    'arXiv:math.GT/0309136 [math.GT]',
    'arXiv:1706.03762[cs.LG, stat.ML]',
  ])('that is an id and no more is none: %j', (note) => expect(notesOf([note, 'a'])).toBe('a'));

  it.each([
    '1706.03762',
    'see arXiv:1706.03762',
    'arXiv:1706.03762 and more',
    'arXiv:1706.03762 []',
    'arXiv:1706.037',
    'arXiv:1706.037621',
    'arXiv:hep-th/99010',
    'arXiv:math.G/0309136',
    'arXiv:1706.03762v',
    'arXiv:1706.03762 [x] y',
  ])('that says more is one: %j', (note) => expect(notesOf([note])).toBe(note));
});

describe('keywords', () => {
  it.each([
    [['a ;  b;c'], ['a', 'b', 'c']],
    [['a ,  b,c'], ['a', 'b', 'c']],
    [
      ['a,b', ''],
      ['a', 'b'],
    ],
    [
      ['a,b', 'c,d'],
      ['a,b', 'c,d'],
    ],
    [['a,\u2060 b'], ['a, b']],
    [['a,\u00A0b'], ['a, b']],
    [['a;\u00A0b'], ['a; b']],
    [['a \n  b, c'], ['a', 'b, c']],
    [['a   b'], ['a b']],
    [[' a,b '], ['a', 'b']],
    [[';;a;'], ['a']],
    [[], []],
  ])('%j are %j', (values, tags) => expect(listedTags(values)).toEqual(tags));
});

describe('among values', () => {
  it.each([
    [['https://x.example/a'], 'https://x.example/a'],
    [['see HTTP://x.example/a.'], 'HTTP://x.example/a'],
    [['(https://x.example/a)'], 'https://x.example/a'],
    [['"https://x.example/a"'], 'https://x.example/a'],
    [['https://x.example/a<1::b>cd e'], 'https://x.example/a<1::b>cd'],
    [['https://x.example/a<b>'], 'https://x.example/a'],
    [['https://x.example/a https://y.example/b'], 'https://x.example/a'],
    [['https://x.example/a', 'https://doi.org/10.1000/x'], 'https://doi.org/10.1000/x'],
    [['www.x.example'], 'https://www.x.example'],
    [['WWW.x.example/a'], 'https://WWW.x.example/a'],
    [['a-b.sea.org/x'], 'https://a-b.sea.org/x'],
    [['sea.com/xy'], 'https://sea.com/xy'],
    [['sea.net/x'], 'https://sea.net/x'],
    [['sea.edu/x'], 'https://sea.edu/x'],
    [['sea.edu/'], undefined],
    [['sea.example/x'], undefined],
    [['see www.x.example'], undefined],
    [['see sea.org/x'], undefined],
    [['xhttps://x.example/a'], undefined],
    [['file:///a'], undefined],
    [[''], undefined],
  ])('of %j the address is %j', (values, is) => expect(addressAmong(values)).toBe(is));

  it.each([
    [['arXiv:1706.03762'], '1706.03762'],
    [['ARXIV 1706.03762'], '1706.03762'],
    [['abs/1706.03762'], '1706.03762'],
    [['ABS/1706.03762'], '1706.03762'],
    [['https://arxiv.org/', 'https://arxiv.org/abs/1706.03762'], '1706.03762'],
    [['1706.03762'], undefined],
    [['x abs/1706.03762'], undefined],
  ])('of %j the arXiv id is %j', (values, is) => expect(arxivAmong(values)).toBe(is));

  it.each([
    ['10.1000/x', true],
    ['doi:10.1000/x', true],
    ['DOI 10.1000/x', true],
    ['doi:  10.1000/x', true],
    ['http://doi.org/10.1000/x', true],
    ['https://dx.doi.org/10.123456789/x', true],
    [' 10.1000/x ', true],
    ['see 10.1000/x', false],
    ['10.1000/x y', false],
    ['doi10.1000/x', false],
    ['10.1000/', false],
    ['10.100/x', false],
    ['https://x.example/10.1000/x', false],
  ])('%j is a DOI: %s', (value, is) => expect(doiAmong(['x', value])).toBe(is ? value : undefined));
});

describe('pairs of tags in a title', () => {
  it.each([
    ['<i>a</i> <em>b</em> <sc>c</sc> <scp>d</scp>', 'a b c d'],
    ['x<sup>2</sup>x<sup>N</sup>x<sup>*</sup>x<sup>12</sup>x<sup>n</sup>', 'x^2x^Nx^*x^{12}x^{n}'],
    ['x<sub>2</sub>x<inf>i</inf>x<SUB>j</SUB>', 'x_{2}x_{i}x_{j}'],
    ['<b>a</b> <i>b <i>c</i> <i></i>', '<b>a</b> <i>b c <i></i>'],
    [`<i>${'a'.repeat(200)}</i>`, 'a'.repeat(200)],
    [`<i>${'a'.repeat(201)}</i>`, `<i>${'a'.repeat(201)}</i>`],
  ])('%j', (title, plain) => expect(withoutPairs(title)).toBe(plain));
});

describe('a name', () => {
  it.each([
    ['Lin,Mei', 'Mei Lin'],
    [' Lin ,  Mei\t\nAnn ', 'Mei Ann Lin'],
    ['Lin, Jr', 'Jr Lin'],
    ...[
      'Jr',
      'Jr.',
      'sr',
      'II',
      'iv',
      'XVII',
      '1st',
      '2nd',
      '3rd',
      '14th',
      'PhD',
      'Ph.D',
      'Ph. D.',
      'MD',
      'M. D.',
    ].map((suffix) => [`Lin, ${suffix}, Mei`, `Mei Lin ${suffix}`]),
    ...['Jru', 'Ajr', 'XVIII', 'Ivy', '4rd', 'th', 'PhDs'].map((word) => [
      `Lin, ${word}, Mei`,
      `${word} Lin Mei`,
    ]),
    ['Lin, , Mei', 'Lin Mei'],
    ['Lin, Mei, Ann, Bo', 'Lin, Mei, Ann, Bo'],
  ])('%j is %j', (listed, name) => expect(naturalName(listed ?? '')).toBe(name));

  it.each(['others', 'and  others', 'Et al', 'et  al.', 'and et al.', '...', '<mei@sea.example>'])(
    '%j is nobody’s',
    (name) => expect(realNames([name])).toEqual([]),
  );
  it('an address within one is a blank', () => {
    expect(realNames(['Mei<mei@sea.example>Lin'])).toEqual(['Mei Lin']);
  });
  it.each(['Others Lin', 'Al Et al', 'and', '7', 'Mei <sea>', 'Mei <a@b c>'])('%j is one', (name) =>
    expect(realNames([` ${name}`])).toEqual([name]),
  );
});

describe('when a paper was saved', () => {
  it.each([
    ['2020-01-02', '2020-01-02T00:00:00.000Z'],
    [' 2020-01-02T03:04:05Z ', '2020-01-02T03:04:05.000Z'],
    ['2020-01-02T03:04:05+01:00', '2020-01-02T02:04:05.000Z'],
    ['Thu, 02 Jan 2020 03:04:05 GMT', '2020-01-02T03:04:05.000Z'],
    ['2020-02-30', undefined],
    ['2020-2-30', undefined],
    ['2020-13-01', undefined],
    ['20200-01-02', undefined],
    ['7', undefined],
    ['01-02', undefined],
    ['soon', undefined],
    ['soon 2020 or 2021', undefined],
    ['', undefined],
  ])('%j is %j', (text, moment) => expect(savedMoment(text)).toBe(moment));
});
