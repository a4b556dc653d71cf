import { invertedName } from './name.ts';
import { kindOf, plainTitle, type Work } from './work.ts';

const TYPE = { preprint: 'UNPB', conference: 'CONF', journal: 'JOUR' } as const;
const TAG = /^[A-Z][A-Z0-9] {2}-/;

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Lines of a note follow each other; one that would read as a tag is joined to the line before it. */
function noteLines(text: string): string {
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/).map(oneLine).filter(Boolean)) {
    if (lines.length > 0 && TAG.test(line)) lines.push(`${lines.pop() ?? ''} ${line}`);
    else lines.push(line);
  }
  return lines.join('\r\n');
}

/** One RIS record, as Reference Manager's format description and Zotero read it: `TAG  - value`, CRLF. */
export function toRis(work: Work, key: string): string {
  const { venue, year, month, url, doi, arxivId, abstract, notes = '' } = work;
  const { tags = [], otherKeys = [] } = work;
  const inYear = month === undefined ? '' : String(month).padStart(2, '0');
  const fields: [string, string | number | undefined][] = [
    ['TY', TYPE[kindOf(work)]],
    ['ID', key],
    ['TI', plainTitle(work.title)],
    ...work.authors.map((name): [string, string] => ['AU', invertedName(name)]),
    ['PY', year],
    ['DA', year && `${year}/${inYear}//`],
    ['T2', venue && oneLine(venue)],
    ['DO', doi],
    ['AN', [...(arxivId === undefined ? [] : [`arXiv:${arxivId}`]), ...otherKeys].join(' ')],
    ['UR', url],
    ...tags.map((tag): [string, string] => ['KW', oneLine(tag)]),
    ['N1', noteLines(notes)],
    ['AB', abstract && oneLine(plainTitle(abstract))],
  ];
  const lines = fields.filter(([, value]) => value !== undefined && value !== '');
  return `${lines.map(([tag, value]) => `${tag}  - ${value}`).join('\r\n')}\r\nER  - \r\n`;
}
