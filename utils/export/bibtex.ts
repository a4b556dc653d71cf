import { textParts } from '../view/title-parts.ts';
import { citationKey } from './citation-key.ts';
import { isParticle, nameParts } from './name.ts';
import { kindOf, plainTitle, type Work } from './work.ts';

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '`': '\\textasciigrave{}',
};

/** Between signs that TeX would join: `--` to a dash, `''` to a quotation mark, `<<` and `>>` to guillemets. */
const LIGATURE = /(?<=-)(?=-)|(?<=')(?=')|(?<=<)(?=<)|(?<=>)(?=>)|(?<=,)(?=,)/g;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Plain text for LaTeX, on one line and without control characters; Unicode stays (biber, modern BibTeX). */
export function latexText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\~^{}&%$#_`]/g, (char) => SPECIAL[char] ?? char)
    .replace(LIGATURE, '{}');
}

/** Braces keep the capitals of acronyms and names when a style writes titles in lower case. */
function protectCapitals(text: string): string {
  return text.replace(/[\p{L}\p{N}-]+/gu, (word) => (/^.+\p{Lu}/u.test(word) ? `{${word}}` : word));
}

function latexTitle(title: string): string {
  return textParts(title)
    .map(({ kind, text }) => {
      if (kind === 'sup') return `$^{${latexText(text)}}$`;
      if (kind === 'sub') return `$_{${latexText(text)}}$`;
      if (kind === 'tex') return `$${text}$`;
      const [before = ''] = /^\s/.exec(text) ?? [];
      const [after = ''] = /\s$/.exec(text.slice(before.length)) ?? [];
      return before + protectCapitals(latexText(text)) + after;
    })
    .join('');
}

/** A name as BibTeX reads it; braces keep together what is no given name and surname. */
function latexName(name: string): string {
  const parts = nameParts(name);
  if ('literal' in parts) return `{${latexText(parts.literal)}}`;
  const { family, suffix, given } = parts;
  // BibTeX finds the parts by itself, unless there is a suffix, or a word whose case tells it nothing.
  const tells = (word: string): boolean =>
    isParticle(word) || word.split('-').every((part) => /^\p{Lu}/u.test(part));
  if (suffix === undefined && name.trim().split(/\s+/).every(tells)) return latexText(name);
  return latexText([family, suffix, given].filter((part) => part !== undefined).join(', '));
}

/** Several lines, each safe; a blank one parts paragraphs. */
const latexLines = (text: string): string => text.split(/\r?\n/).map(latexText).join('\n').trim();

const ENTRY = { preprint: 'misc', conference: 'inproceedings', journal: 'article' } as const;
const VENUE = { preprint: 'howpublished', conference: 'booktitle', journal: 'journal' } as const;

/** An address stands as it is but for what would end the field. */
function field(url: string): string {
  return url.replace(/[{}\\\s]/g, (char) => encodeURIComponent(char));
}

/** One BibTeX entry. `key` is given where several works must have keys of their own. */
export function toBibtex(work: Work, key = citationKey(work)): string {
  const { authors, year, month, venue, url, arxivId, doi, abstract } = work;
  const { tags = [], notes = '', otherKeys = [] } = work;
  const kind = kindOf(work);
  const fields: [string, string | undefined][] = [
    ['title', `{${latexTitle(work.title)}}`],
    ['author', authors.length > 0 ? `{${authors.map(latexName).join(' and ')}}` : undefined],
    [VENUE[kind], venue === undefined ? undefined : `{${latexText(venue)}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', year === undefined ? undefined : MONTHS[(month ?? 0) - 1]],
    ['eprint', arxivId === undefined ? undefined : `{${arxivId}}`],
    ['archivePrefix', arxivId === undefined ? undefined : '{arXiv}'],
    ['doi', doi === undefined ? undefined : `{${field(doi)}}`],
    ['url', url === '' ? undefined : `{${field(url)}}`],
    ['keywords', tags.length === 0 ? undefined : `{${tags.map(latexText).join(', ')}}`],
    ['note', otherKeys.length === 0 ? undefined : `{${otherKeys.map(latexText).join(' ')}}`],
    ['annote', notes === '' ? undefined : `{${latexLines(notes)}}`],
    ['abstract', abstract === undefined ? undefined : `{${latexText(plainTitle(abstract))}}`],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${value}`],
  );
  return `@${ENTRY[kind]}{${key},\n${lines.join(',\n')}\n}\n`;
}
