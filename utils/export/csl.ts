import { nameParts, type NameParts } from './name.ts';
import { kindOf, plainTitle, type Work } from './work.ts';

const TYPE = {
  preprint: 'article',
  conference: 'paper-conference',
  journal: 'article-journal',
} as const;

/** One item of CSL-JSON (github.com/citation-style-language/schema, csl-data.json). */
export interface CslItem {
  id: string;
  type: (typeof TYPE)[keyof typeof TYPE];
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

export function toCsl(work: Work, key: string): CslItem {
  const { authors, year, month, venue, arxivId, doi, url, abstract, notes = '' } = work;
  const { tags = [], otherKeys = [] } = work;
  return {
    id: key,
    type: TYPE[kindOf(work)],
    title: plainTitle(work.title),
    ...(authors.length > 0 && { author: authors.map(nameParts) }),
    ...(year !== undefined && {
      issued: { 'date-parts': [month === undefined ? [year] : [year, month]] },
    }),
    ...(venue !== undefined && { 'container-title': venue }),
    ...(arxivId !== undefined && { archive: 'arXiv', archive_location: arxivId }),
    ...(doi !== undefined && { DOI: doi }),
    ...(url !== '' && { URL: url }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(otherKeys.length > 0 && { note: otherKeys.join(' ') }),
    ...(notes !== '' && { annote: notes }),
    ...(abstract !== undefined && { abstract: plainTitle(abstract) }),
  };
}
