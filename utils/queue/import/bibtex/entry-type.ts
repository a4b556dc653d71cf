import type { ItemType } from '../../item/type.ts';

/** CSL's type of the entry types of BibTeX (btxdoc) and biblatex (its manual, 2.1). */
const TYPES: Readonly<Record<string, ItemType>> = {
  article: 'article-journal',
  periodical: 'book',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  proceedings: 'book',
  mvproceedings: 'book',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  collection: 'book',
  mvcollection: 'book',
  manual: 'book',
  reference: 'book',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  incollection: 'chapter',
  inreference: 'chapter',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  bachelorsthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  unpublished: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  preprint: 'article',
};

export const typeOfEntry = (type: string): ItemType => TYPES[type] ?? 'document';
