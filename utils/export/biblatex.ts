import { bibAbstract, bibAddress, bibEntry, bibKeywords, bibNote, bibNotes } from './bib-entry.ts';
import { latexNames } from './latex-name.ts';
import { latexText, latexTitle } from './latex-text.ts';
import { formOf, type WorkForm } from './work-form.ts';
import { isUnplaced, typeOf, type Work } from './work.ts';

/** biblatex's entry types (its manual, 2.1) for CSL's, with the field that holds the venue. */
const ENTRIES: Readonly<Record<WorkForm, readonly [type: string, venue: string]>> = {
  article: ['online', 'organization'],
  'article-journal': ['article', 'journaltitle'],
  'article-magazine': ['article', 'journaltitle'],
  'article-newspaper': ['article', 'journaltitle'],
  'paper-conference': ['inproceedings', 'booktitle'],
  book: ['book', 'publisher'],
  chapter: ['incollection', 'booktitle'],
  thesis: ['thesis', 'institution'],
  report: ['report', 'institution'],
  manuscript: ['unpublished', 'howpublished'],
  dataset: ['dataset', 'publisher'],
  software: ['software', 'organization'],
  webpage: ['online', 'organization'],
  patent: ['patent', 'location'],
  speech: ['unpublished', 'eventtitle'],
  document: ['misc', 'howpublished'],
};
/** What a thesis or report is, which biblatex wants to be told. */
const KIND: Partial<Record<WorkForm, string>> = { thesis: 'phdthesis', report: 'techreport' };

/** Kinds of articles that biblatex tells apart by a subtype (its manual, 2.3.3, "entrysubtype"). */
const SUBTYPE: Partial<Record<WorkForm, string>> = {
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
};

const two = (number: number): string => String(number).padStart(2, '0');

/** One BibLaTeX entry. */
export function toBiblatex(work: Work, key: string): string {
  const { authors, year, month, venue, url, arxivId, doi, abstract, notes } = work;
  const type = formOf(typeOf(work));
  const [entry, place] = ENTRIES[type];
  const date = month === undefined ? `${year}` : `${year}-${two(month)}`;
  return bibEntry(entry, key, [
    ['title', latexTitle(work.title)],
    ['author', latexNames(authors)],
    [place, venue === undefined ? undefined : latexText(venue)],
    ['date', year === undefined ? undefined : date],
    ['type', KIND[type]],
    ['entrysubtype', SUBTYPE[type]],
    ['pubstate', isUnplaced(work) ? 'prepublished' : undefined],
    ['eprint', arxivId],
    ['eprinttype', arxivId === undefined ? undefined : 'arxiv'],
    ['doi', doi === undefined ? undefined : bibAddress(doi)],
    ['url', bibAddress(url)],
    ['keywords', bibKeywords(work.tags)],
    ['note', bibNote(work.otherKeys)],
    ['annotation', bibNotes(notes)],
    ['abstract', bibAbstract(abstract)],
  ]);
}
