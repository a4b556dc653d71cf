import { describe, expect, it } from 'vitest';
import { latexToText } from '../../../../../utils/queue/import/latex/to-text.ts';

describe('a command', () => {
  it.each(
    'emph textit textbf textsc textrm texttt textsf textup textsl textmd textnormal text mbox hbox mkbibemph mkbibbold mkbibitalic underline uline NoCaseChange MakeLowercase MakeUppercase uppercase lowercase url nolinkurl path mathrm'.split(
      ' ',
    ),
  )('\\%s leaves its words', (name) => {
    expect(latexToText(`a \\${name}{b} c`)).toBe('a b c');
    expect(latexToText(`a \\${name} \n {b c} d`)).toBe('a b c d');
    expect(latexToText(`a \\${name} b c`)).toBe('a b c');
  });

  it.each(['href', 'textcolor', 'bibinfo', 'foreignlanguage'])(
    '\\%s leaves the second of two',
    (name) => expect(latexToText(`a \\${name}{x}{b} c`)).toBe('a b c'),
  );

  it('\\texorpdfstring leaves what TeX would print', () => {
    expect(latexToText('a \\texorpdfstring{$\\beta$}{beta} c')).toBe('a $\\beta$ c');
  });

  it.each(
    'em it bf sc tt rm sl sf itshape bfseries scshape upshape slshape ttfamily rmfamily sffamily normalfont relax protect ignorespaces small footnotesize tiny large Large selectfont noindent null break allowbreak penalty natexlab'.split(
      ' ',
    ),
  )('\\%s leaves nothing of itself', (name) => {
    expect(latexToText(`a {\\${name} b} c`)).toBe('a b c');
    expect(latexToText(`a {\\${name}{}b} c`)).toBe('a b c');
    expect(latexToText(`a \\${name}\n b`)).toBe('a b');
  });

  it.each('noopsort SortNoop nosort vphantom phantom label hspace vspace'.split(' '))(
    '\\%s leaves nothing, nor does its argument',
    (name) => expect(latexToText(`a{\\${name}{x}}b`)).toBe('ab'),
  );

  it.each([
    ['\\enquote{a}', '“a”'],
    ['\\enquote*{a}', '“a”'],
    ['\\mkbibquote{a \\emph{b}}', '“a b”'],
    ['\\textsuperscript{2} \\textsuperscript{th}', '^2 ^{th}'],
    ['\\textsubscript{\\emph{2}}', '_{2}'],
    ['\\ensuremath{x_1}', '$x_1$'],
    ['\\ensuremath{<}', '<'],
  ])('%s is %s', (text, plain) => expect(latexToText(text)).toBe(plain));

  it.each([
    ['a \\foo{b} c', 'a b c'],
    ['a \\foo b', 'a \\foo b'],
    ['a \\foo', 'a \\foo'],
    ['a \\emphatic b', 'a \\emphatic b'],
    ['a \\itch b', 'a \\itch b'],
    ['a \\constructor{b} \\toString', 'a b \\toString'],
    ['a \\', 'a \\'],
    ['a \\textbf', 'a'],
  ])('that nobody knows: %j is %j', (text, plain) => expect(latexToText(text)).toBe(plain));
});

describe('maths', () => {
  it.each([
    ['$x$', '$x$'],
    ['$$x$$', '$x$'],
    ['\\(x\\) and \\[y\\]', '$x$ and $y$'],
    ['$a\\$b$ c', '$a\\$b$ c'],
    ['$\\$\\alpha$ \\alpha', '$\\$\\alpha$ α'],
    ['a $5 b', 'a $5 b'],
    ['a $$ b', 'a $$ b'],
    ['\\(x', '(x'],
    ['\\[x', '[x'],
    ['$\\less$ $ \\lt $ $<$', '< < <'],
    ['$\\greater$ $\\gt$ $ > $', '> > >'],
    ['$\\sim$', '~'],
    ['$a<b$ $\\leq$', '$a<b$ $\\leq$'],
    ['x_{ab} x^{2} {c}', 'x_{ab} x^{2} c'],
    ['x\\_{ab}', 'x_ab'],
  ])('%j is %j', (text, plain) => expect(latexToText(text)).toBe(plain));
});

describe('quotation marks and dashes', () => {
  it.each([
    ["``a''", '“a”'],
    ["`a' `b's'", "‘a’ ‘b's’"],
    ["`a'b", "`a'b"],
    ["don't `a", "don't `a"],
    ["`a\\'{e}'", '‘aé’'],
    ['1--2---3-4', '1–2—3-4'],
    ['!`a! ?`b?', '¡a! ¿b?'],
    ['a~b', 'a b'],
    ['~a~', 'a'],
    ['a}b{c', 'abc'],
  ])('%j is %j', (text, plain) => expect(latexToText(text)).toBe(plain));

  it('stay as they are in a text that only looks like LaTeX’s', () => {
    const text = "``a'' -- `b' !`c";
    expect(latexToText(text, { ligatures: false })).toBe(text);
    expect(latexToText(`{${text}}`, { ligatures: false })).toBe(text);
  });
});
