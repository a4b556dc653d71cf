import { describe, expect, it } from 'vitest';
import { latexToText } from '../../../../../utils/queue/import/latex/to-text.ts';

describe('a sign that has a name', () => {
  it.each([
    ['textbackslash backslash', '\\'],
    ['textasciitilde', '~'],
    ['textasciicircum', '^'],
    ['textasciigrave', '`'],
    ['textbar', '|'],
    ['textless less', '<'],
    ['textgreater greater', '>'],
    ['textbraceleft lbrace', '{'],
    ['textbraceright rbrace', '}'],
    ['lbrack', '['],
    ['rbrack', ']'],
    ['slash', '/'],
    ['textunderscore', '_'],
    ['textdollar', '$'],
    ['textquotesingle', "'"],
    ['textquotedbl', '"'],
    ['textquoteleft lq', '‘'],
    ['textquoteright rq', '’'],
    ['textquotedblleft grqq', '“'],
    ['textquotedblright', '”'],
    ['glqq', '„'],
    ['flqq', '«'],
    ['frqq', '»'],
    ['textendash', '–'],
    ['textemdash', '—'],
    ['textellipsis dots ldots', '…'],
    ['textregistered', '®'],
    ['texttrademark', '™'],
    ['textdegree', '°'],
    ['textmu', 'µ'],
    ['textperiodcentered', '·'],
    ['texteuro euro', '€'],
    ['ss', 'ß'],
    ['ng', 'ŋ'],
    ['NG', 'Ŋ'],
    ['uhorn', 'ư'],
    ['Uhorn', 'Ư'],
    ['ohorn', 'ơ'],
    ['Ohorn', 'Ơ'],
    ['alpha', 'α'],
    ['barwedge', '⌅'],
    ['i', 'ı'],
    ['sim', '~'],
    ['TeX', 'TeX'],
    ['LaTeX', 'LaTeX'],
    ['BibTeX', 'BibTeX'],
    ['newline', '\n'],
    ['par', '\n\n'],
    ['space textvisiblespace quad qquad thinspace enspace', ' '],
  ])('\\%s: %j', (names, sign) => {
    for (const name of names.split(' '))
      expect([name, latexToText(`a\\${name}{}b`), latexToText(`a{\\${name} }b`)]).toEqual([
        name,
        `a${sign}b`,
        `a${sign}b`,
      ]);
  });

  it.each(['&', '%', '$', '#', '_', '{', '}'])('\\%s is %s', (sign) =>
    expect(latexToText(`a\\${sign}b`)).toBe(`a${sign}b`),
  );

  it.each([
    ['\\ ', ' '],
    ['\\,', ' '],
    ['\\;', ' '],
    ['\\:', ' '],
    ['\\>', ' '],
    ['\\!', ''],
    ['\\/', ''],
    ['\\-', ''],
    ['\\@', ''],
    ['\\\\', '\n'],
  ])('%j is a place for %j', (mark, place) => expect(latexToText(`a${mark}b`)).toBe(`a${place}b`));
});

/** The names of marks in Unicode, by LaTeX's commands (source2e, "Accents"; its encoding T5 for the hook). */
const ACCENTS: readonly [string, string][] = [
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['h', '\u0309'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['d', '\u0323'],
  ['textcommabelow', '\u0326'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
];

describe('an accent', () => {
  it.each(ACCENTS)('\\%s', (name, mark) => {
    const letter = `a${mark}`.normalize('NFC');
    const space = /[a-z]/i.test(name) ? ' ' : '';
    const forms = [`\\${name}{a}`, `\\${name}${space}a`, `{\\${name}{a}}`, `\\${name} a`];
    expect(forms.map((form) => latexToText(`x${form}y`))).toEqual(forms.map(() => `x${letter}y`));
  });

  it.each([
    ["\\'{ab}", 'áb'],
    ["\\'{\\i}", 'í'],
    ["\\'\\i", 'í'],
    ['\\v{\\j}', 'ǰ'],
    ["\\'{\\^e}", 'ế'],
    ["\\'\\^e", 'ế'],
    ['\\`{}', '`'],
    ["\\'{}", "'"],
    ['\\^{}', '^'],
    ['\\~{}', '~'],
    ['\\"{}', '"'],
    ['\\={}', ''],
    ['\\v{}', ''],
  ])('%j is %j', (text, plain) => expect(latexToText(text)).toBe(plain));

  it.each([
    ['\\bar{a}', 'a'],
    ['\\tilde{a}', 'a'],
    ['\\overline{ab}', 'ab'],
    ['\\underbar{ab}', 'ab'],
  ])('of maths is none in a text: %j is %j', (text, plain) =>
    expect(latexToText(text)).toBe(plain),
  );
});
