import { bibAbstract, bibAddress, bibEntry, bibKeywords, bibNote, bibNotes } from './bib-entry.ts';
import { citationKey } from './citation-key.ts';
import { latexNames } from './latex-name.ts';
import { latexText, latexTitle } from './latex-text.ts';
import { formOf, type WorkForm } from './work-form.ts';
import { isUnplaced, typeOf, type Work } from './work.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX's entry types (btxdoc) for CSL's, with the field that holds the venue. */
const ENTRIES: Readonly<Record<WorkForm, readonly [type: string, venue: string]>> = {
  article: ['misc', 'howpublished'],
  'article-journal': ['article', 'journal'],
  'article-magazine': ['article', 'journal'],
  'article-newspaper': ['article', 'journal'],
  'paper-conference': ['inproceedings', 'booktitle'],
  book: ['book', 'publisher'],
  chapter: ['incollection', 'booktitle'],
  thesis: ['phdthesis', 'school'],
  report: ['techreport', 'institution'],
  manuscript: ['unpublished', 'howpublished'],
  dataset: ['misc', 'howpublished'],
  software: ['misc', 'howpublished'],
  webpage: ['misc', 'howpublished'],
  patent: ['misc', 'howpublished'],
  speech: ['misc', 'howpublished'],
  document: ['misc', 'howpublished'],
};

/** One BibTeX entry. `key` is given where several works must have keys of their own. */
export function toBibtex(work: Work, key = citationKey(work)): string {
  const { authors, year, month, venue, url, arxivId, doi, abstract, notes } = work;
  const [entry, place] = ENTRIES[formOf(typeOf(work))];
  return bibEntry(entry, key, [
    ['title', latexTitle(work.title)],
    ['author', latexNames(authors)],
    [place, isUnplaced(work) ? 'Preprint' : venue && latexText(venue)],
    ['year', year === undefined ? undefined : `${year}`],
    ['month', year === undefined ? undefined : MONTHS[(month ?? 0) - 1]],
    ['eprint', arxivId],
    ['archivePrefix', arxivId === undefined ? undefined : 'arXiv'],
    ['doi', doi === undefined ? undefined : bibAddress(doi)],
    ['url', bibAddress(url)],
    ['keywords', bibKeywords(work.tags)],
    ['note', bibNote(work.otherKeys)],
    ['annote', bibNotes(notes)],
    ['abstract', bibAbstract(abstract)],
  ]);
}
