import { textParts } from '../titles/title-parts.ts';

/**
 * Signs that LaTeX or BibTeX take for their own. Braces are words, since BibTeX and biber count `\{` as a brace too,
 * and one that has no partner costs the whole file. `"` stays: fields stand in braces, and LaTeX's usual encoding has no
 * `\textquotedbl`.
 */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '`': '\\textasciigrave{}',
};

/** What programs that read a field would take for HTML's entity. */
const ENTITY = /\\&(?=(?:amp|lt|gt|quot|apos|nbsp|\\#\d+|\\#x[\da-f]+);)/gi;
/** Between signs that TeX would join: `--` to a dash, `''` to a quotation mark, `,,` to a low one. */
const LIGATURE = /(?<=-)(?=-)|(?<=')(?=')|(?<=,)(?=,)/g;

/** Plain text for LaTeX, on one line and without control characters; Unicode stays (biber, BibTeX since 2010). */
export function latexText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[ \p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[\\~^{}&%$#_`<>|]/g, (char) => SPECIAL[char] ?? char)
    .replace(ENTITY, '$&{}')
    .replace(LIGATURE, '{}');
}

/** Several lines, each safe; blank ones part paragraphs, and blanks that TeX would drop are ties. */
export const latexLines = (text: string): string =>
  text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .trimEnd()
        .replaceAll('\t', '    ')
        .split(/(^ +| {2,})/)
        .map((part, n) => {
          if (n % 2 === 0) return latexText(part);
          return n === 1 && line.startsWith(part)
            ? '~'.repeat(part.length)
            : `${'~'.repeat(part.length - 1)} `;
        })
        .join(''),
    )
    .join('\n');

/**
 * Braces keep capitals when a style writes titles in lower case: of acronyms and names (`BERT`, `LoRA`), and those
 * that stand alone (`Deep Q Learning`, `T-cells`). The first letter of a title, and after a colon, keeps itself. Biber
 * takes the braces off one letter, so that it has two pairs.
 */
function protectCapitals(text: string, isFirst: boolean): string {
  return text.replace(
    /((?:\\[a-zA-Z]+\{\})+)?([\p{L}\p{N}\p{M}-]+)|\\[a-zA-Z]+/gu,
    (whole, commands: string | undefined, word: string | undefined, at: number) => {
      if (word === undefined) return whole;
      const isStart = (isFirst && at === 0) || /:\s$/.test(text.slice(0, at));
      const inside = /^.+\p{Lu}/u.test(word);
      const isSingle = /^\p{Lu}(?:-|$)/u.test(word) && !(isStart && word.length === 1);
      const isOne = /^\p{L}\p{M}*$/u.test(word);
      if (!inside && !isSingle) return whole;
      // Pandoc takes braces after a command for its argument, and one pair before it is no protection (btxdoc, 4).
      if (commands !== undefined) return `{{${commands}${word}}}`;
      return isOne ? `{{${word}}}` : `{${word}}`;
    },
  );
}

/** A title for a LaTeX field: text safe, capitals and maths protected, scripts by commands of text. */
export function latexTitle(title: string): string {
  return textParts(title.toWellFormed())
    .map(({ kind, text }, n) => {
      if (kind === 'sup') return `\\textsuperscript{${latexText(text)}}`;
      if (kind === 'sub') return `\\textsubscript{${latexText(text)}}`;
      if (kind === 'tex') return `{$${text.replace(/[\s\p{Cc}]+/gu, ' ')}$}`;
      const [before = ''] = /^\s/.exec(text) ?? [];
      const [after = ''] = /\s$/.exec(text.slice(before.length)) ?? [];
      const isFirst = n === 0 && before === '';
      return before + protectCapitals(latexText(text), isFirst) + after;
    })
    .join('')
    .trim();
}
