import { textParts } from '../../utils/titles/title-parts.ts';
import { plainTitle, type Work } from '../../utils/export/work.ts';
import { bibtexNames } from '../../utils/queue/import/bibtex/names.ts';
import type { Entry } from '../../utils/queue/import/bibtex/entries.ts';
import { splitOutside } from '../../utils/queue/import/latex/groups.ts';
import { latexToText } from '../../utils/queue/import/latex/to-text.ts';
import type { PandocItem } from './bib-programs.ts';
import type { PrintedEntry } from './bib-style.ts';
import type { Tally } from './tally.ts';

const squeezed = (text: string | undefined): string | undefined =>
  text
    ?.replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .normalize('NFC');
/** Letters and figures only; `fold` without case. */
const letters = (text = '', fold = false): string => {
  const bare = text
    .replace(/<\/?(?:sup|sub|span|i|b)(?:\s[^<>]*)?>/g, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return fold ? bare.toLowerCase() : bare;
};
const names = (authors: readonly string[]): string[] => authors.map((name) => letters(name)).sort();

/** What fields of all three programs are called in the table. */
const LABELS: Readonly<Record<string, string>> = {
  journal: 'venue',
  journaltitle: 'venue',
  booktitle: 'venue',
  archiveprefix: 'archive',
  eprinttype: 'archive',
  date: 'year',
  keywords: 'tags',
  note: 'other ids',
  annote: 'notes',
  annotation: 'notes',
};
const label = (field: string): string => LABELS[field] ?? field;

/** BibTeX hands each field to its styles as it stands in the file, and parts the names as they are meant. */
export function compareBibtex(tally: Tally, { fields }: Entry, work: Work, read?: PrintedEntry) {
  for (const [field, value] of fields)
    if (field !== 'author') {
      // Our reader has the styles' names of months, ours has their short ones.
      const written = field === 'month' ? value.slice(0, 3) : squeezed(value);
      tally.compare(label(field), written, squeezed(read?.fields.get(field)));
    }
  const parted = (read?.names ?? []).map((name) => latexToText(name));
  tally.compare(
    'author',
    work.authors.map((name) => letters(name)),
    parted.map((name) => letters(name)),
  );
}

/** biber's names of fields (its default map for \`--tool\`), for those of BibTeX. */
const BIBER: Readonly<Record<string, string>> = {
  journal: 'journaltitle',
  school: 'institution',
  archiveprefix: 'eprinttype',
  annote: 'annotation',
  primaryclass: 'eprintclass',
};
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const keywords = (list = ''): (string | undefined)[] => splitOutside(list, /,/y).map(squeezed);

/** biber takes one pair of braces off a letter that stands in some. */
const fewer = (text: string | undefined): string | undefined =>
  text?.replace(/\{(\{\p{L}\p{M}*\})\}/gu, '$1');

/** biber writes each field anew as it stands in the file, under biblatex's name. */
export function compareBiber(tally: Tally, { fields }: Entry, read?: Entry) {
  const known = read?.fields;
  for (const [field, value] of fields) {
    if (field === 'month') continue;
    const name = BIBER[field] ?? field;
    if (field === 'author')
      tally.compare(label(field), bibtexNames(value), bibtexNames(known?.get(name) ?? ''));
    else if (field === 'keywords')
      tally.compare(label(field), keywords(value), keywords(known?.get(name)));
    else if (field === 'year') {
      const month = MONTHS.indexOf(fields.get('month')?.slice(0, 3) ?? '') + 1;
      const date = month === 0 ? value : `${value}-${String(month).padStart(2, '0')}`;
      tally.compare(label(field), date, known?.get('date') ?? known?.get('year'));
    } else tally.compare(label(field), fewer(squeezed(value)), squeezed(known?.get(name)));
  }
}

const nameOf = ({
  given = '',
  family = '',
  suffix = '',
  literal = '',
  ...rest
}: Record<string, string>) =>
  [given, rest['dropping-particle'], rest['non-dropping-particle'], family, suffix, literal].join(
    ' ',
  );

/** Text that is no maths, which pandoc sets in its own way. */
const prose = (title: string): string =>
  textParts(title)
    .filter(({ kind }) => kind !== 'tex')
    .map(({ text }) => text)
    .join('');

/** pandoc gives the text that the LaTeX stands for; of a title the case may change, as its styles have it. */
export function comparePandoc(tally: Tally, work: Work, read?: PandocItem, isCsl = false) {
  const text = (field: string): string => letters(String(read?.[field] ?? ''));
  const hasMaths = textParts(work.title).some(({ kind }) => kind === 'tex');
  // An entity in a title of CSL is escaped, so that it stays one; pandoc leaves that as it is.
  if (/&\w+;/.test(work.title) && isCsl) tally.compare('title', true, (read?.title ?? '') !== '');
  else if (hasMaths)
    tally.compare(
      'maths',
      true,
      letters(read?.title, true).length >= letters(prose(work.title)).length,
    );
  else tally.compare('title', letters(plainTitle(work.title), true), letters(read?.title, true));
  const people = (read?.author ?? []).map((one) => letters(nameOf(one as Record<string, string>)));
  tally.compare('author', names(work.authors).join(' '), people.sort().join(' '));
  const date = [work.year, work.month].filter((part) => part !== undefined);
  tally.compare('year', date, read?.issued?.['date-parts']?.[0]);
  if (work.venue !== undefined)
    tally.compare(
      'venue',
      letters(work.venue, true),
      (text('container-title') || text('publisher')).toLowerCase(),
    );
  tally.compare('doi', work.doi, read?.['DOI']);
  tally.compare('url', work.url, read?.['URL']);
  if (work.tags?.length) tally.compare('tags', letters(work.tags.join()), text('keyword'));
  // Pandoc prints what stands between curly quotation marks twice where paragraphs follow.
  if (work.notes && !/[“”]/.test(work.notes))
    tally.compare('notes', letters(work.notes), text('annote'));
  if (work.abstract)
    tally.compare('abstract', letters(plainTitle(work.abstract)), text('abstract'));
}
