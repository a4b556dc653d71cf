import { textParts } from '../view/title-parts.ts';
import { citationKey } from './citation-key.ts';
import type { Work } from './work.ts';

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
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Plain text for LaTeX, on one line and without control characters; Unicode stays (biber, modern BibTeX). */
export function latexText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\~^{}&%$#_]/g, (char) => SPECIAL[char] ?? char);
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
  const safe = latexText(name);
  const odd = /,|\band\b|\d/i.test(name) || /\b(?:Team|Group|Lab|Consortium)\b/.test(name);
  return odd ? `{${safe}}` : safe;
}

/** An address stands as it is but for what would end the field. */
function field(url: string): string {
  return url.replace(/[{}\\\s]/g, (char) => encodeURIComponent(char));
}

/** One BibTeX entry. `key` is given where several works must have keys of their own. */
export function toBibtex(work: Work, key = citationKey(work)): string {
  const { authors, year, month, venue, url, arxivId, doi } = work;
  const fields: [string, string | undefined][] = [
    ['title', `{${latexTitle(work.title)}}`],
    ['author', authors.length > 0 ? `{${authors.map(latexName).join(' and ')}}` : undefined],
    ['booktitle', venue === undefined ? undefined : `{${latexText(venue)}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['eprint', arxivId === undefined ? undefined : `{${arxivId}}`],
    ['archivePrefix', arxivId === undefined ? undefined : '{arXiv}'],
    ['doi', doi === undefined ? undefined : `{${field(doi)}}`],
    ['url', url === '' ? undefined : `{${field(url)}}`],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${value}`],
  );
  return `@${venue === undefined ? 'misc' : 'inproceedings'}{${key},\n${lines.join(',\n')}\n}\n`;
}
