import type { ItemType } from '../queue/item/type.ts';
import { cslTitle } from './csl-title.ts';
import { unpartedTag } from './gaps.ts';
import { nameParts, type NameParts } from '../names/name.ts';
import { isByPublisher } from './work-form.ts';
import { plainTitle, typeOf, type Work } from './work.ts';

/** One item of CSL-JSON (github.com/citation-style-language/schema, csl-data.json). */
export interface CslItem {
  id: string;
  type: ItemType;
  title: string;
  author?: NameParts[];
  issued?: { 'date-parts': number[][] };
  'container-title'?: string;
  publisher?: string;
  archive?: string;
  archive_location?: string;
  DOI?: string;
  URL?: string;
  keyword?: string;
  note?: string;
  annote?: string;
  abstract?: string;
}

/** Half of a pair of UTF-16 is no text, and other programs refuse the whole file for it. */
const whole = (text: string): string => text.toWellFormed().replaceAll('\0', '');

export function toCsl(work: Work, key: string): CslItem {
  const { authors, year, month, venue, arxivId, doi, url, abstract, notes = '' } = work;
  const { tags = [], otherKeys = [] } = work;
  return {
    id: key,
    type: typeOf(work),
    title: cslTitle(work.title),
    ...(authors.length > 0 && { author: authors.map((name) => nameParts(whole(name))) }),
    ...(year !== undefined && {
      issued: { 'date-parts': [month === undefined ? [year] : [year, month]] },
    }),
    ...(venue !== undefined && {
      [isByPublisher(typeOf(work)) ? 'publisher' : 'container-title']: whole(venue),
    }),
    ...(arxivId !== undefined && { archive: 'arXiv', archive_location: arxivId }),
    ...(doi !== undefined && { DOI: whole(doi) }),
    ...(url !== '' && { URL: whole(url) }),
    ...(tags.length > 0 && { keyword: whole(tags.map(unpartedTag).join(', ')) }),
    ...(otherKeys.length > 0 && { note: otherKeys.join(' ') }),
    ...(notes !== '' && { annote: whole(notes) }),
    ...(abstract !== undefined && { abstract: whole(plainTitle(abstract)) }),
  };
}
