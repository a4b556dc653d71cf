import { unpartedName, unpartedTag } from './gaps.ts';
import { markedTitle } from './marked-title.ts';
import { invertedName } from '../names/name.ts';
import { formOf, isByPublisher, type WorkForm } from './work-form.ts';
import { plainTitle, typeOf, type Work } from './work.ts';

/** Types of the RIS specification for CSL's. */
const TYPES: Readonly<Record<WorkForm, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  'paper-conference': 'CONF',
  book: 'BOOK',
  chapter: 'CHAP',
  thesis: 'THES',
  report: 'RPRT',
  manuscript: 'UNPB',
  dataset: 'DATA',
  software: 'COMP',
  webpage: 'ELEC',
  patent: 'PAT',
  speech: 'SLIDE',
  document: 'GEN',
};
const NBSP = '\u00A0';

const authorLine = (name: string): string =>
  invertedName(name.toWellFormed(), unpartedName).replace(/[\t\r\n\p{Cc}]+/gu, ' ');
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/**
 * The lines of a note, blank ones too. A no-break space keeps what a reader would drop or take for a tag:
 * indents, and the blank in a line that begins like one (`KW  - `). Our own reader turns it back.
 */
function noteLines(text: string): string {
  return text
    .toWellFormed()
    .trim()
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .replace(/\t/g, '    ')
        .replace(/\p{Cc}+/gu, '')
        .trimEnd()
        .replace(/^ +/, (blanks) => NBSP.repeat(blanks.length))
        .replace(/^([A-Z][A-Z0-9]) (?= {0,2}-)/, `$1${NBSP}`)
        .replace(/^ER$/, `ER${NBSP}`),
    )
    .join('\r\n');
}

/** One RIS record, as Reference Manager's format description and Zotero read it: `TAG  - value`, CRLF. */
export function toRis(work: Work, key: string): string {
  const { venue, year, month, url, doi, arxivId, abstract, notes = '' } = work;
  const { tags = [], otherKeys = [] } = work;
  const inYear = month === undefined ? '' : String(month).padStart(2, '0');
  const type = formOf(typeOf(work));
  const fields: [string, string | number | undefined][] = [
    ['TY', TYPES[type]],
    ['ID', key],
    ['TI', markedTitle(work.title)],
    ...work.authors.map((name): [string, string] => ['AU', authorLine(name)]),
    ['PY', year],
    ['DA', year && `${year}/${inYear}//`],
    [isByPublisher(type) ? 'PB' : 'T2', venue && oneLine(venue)],
    ['M3', type === 'article' ? 'Preprint' : undefined],
    ['DO', doi && oneLine(doi)],
    ['AN', [...(arxivId === undefined ? [] : [`arXiv:${arxivId}`]), ...otherKeys].join(' ')],
    ['UR', oneLine(url)],
    ...tags.map((tag): [string, string] => ['KW', unpartedTag(oneLine(tag))]),
    ['N1', noteLines(notes)],
    ['AB', abstract && oneLine(plainTitle(abstract))],
  ];
  const lines = fields.filter(([, value]) => value !== undefined && value !== '');
  return `${lines.map(([tag, value]) => `${tag}  - ${value}`).join('\r\n')}\r\nER  - \r\n`;
}
