import { cslTitle } from './csl-title.ts';
import { nameParts } from '../names/name.ts';
import { formOf, type WorkForm } from './work-form.ts';
import { plainTitle, typeOf, type Work } from './work.ts';

/** An item as Zotero's translators and its connector server write it (zotero.org/support/dev/translators/coding). */
export interface ZoteroItem {
  /** Names the item within one request. */
  id: string;
  itemType: string;
  title: string;
  creators: ({ creatorType: 'author'; lastName: string } & (
    | { firstName: string }
    | { fieldMode: 1 }
  ))[];
  tags: string[];
  notes: { note: string }[];
  attachments: never[];
  [field: string]: unknown;
}

/** Zotero's item types for CSL's (zotero.org/support/kb/item_types_and_fields), with the field that holds the venue. */
const TYPES: Readonly<Record<WorkForm, readonly [type: string, venue: string]>> = {
  article: ['preprint', 'repository'],
  'article-journal': ['journalArticle', 'publicationTitle'],
  'article-magazine': ['magazineArticle', 'publicationTitle'],
  'article-newspaper': ['newspaperArticle', 'publicationTitle'],
  'paper-conference': ['conferencePaper', 'proceedingsTitle'],
  book: ['book', 'publisher'],
  chapter: ['bookSection', 'bookTitle'],
  thesis: ['thesis', 'university'],
  report: ['report', 'institution'],
  manuscript: ['manuscript', 'place'],
  dataset: ['dataset', 'repository'],
  software: ['computerProgram', 'company'],
  webpage: ['webpage', 'websiteTitle'],
  patent: ['patent', 'issuingAuthority'],
  speech: ['presentation', 'meetingName'],
  document: ['document', 'publisher'],
};

const html = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.codePointAt(0)};`);

/** Zotero's notes are HTML: paragraphs of text. */
function noteOf(markdown: string): string {
  const paragraphs = markdown.trim().split(/\n\s*\n/);
  return paragraphs.map((text) => `<p>${html(text).replaceAll('\n', '<br>')}</p>`).join('');
}

function creator(name: string): ZoteroItem['creators'][number] {
  const parts = nameParts(name);
  if ('literal' in parts) return { creatorType: 'author', lastName: parts.literal, fieldMode: 1 };
  const { family, given = '', suffix } = parts;
  if (given === '') return { creatorType: 'author', lastName: family, fieldMode: 1 };
  // Zotero wants suffixes after the given name (zotero.org/support/kb/name_suffixes).
  const firstName = suffix === undefined ? given : `${given}, ${suffix}`;
  return { creatorType: 'author', firstName, lastName: family };
}

function where({ venue, arxivId }: Work, type: WorkForm): Record<string, string> {
  const [, place] = TYPES[type];
  return {
    ...(venue !== undefined && { [place]: venue }),
    ...(venue !== undefined && type === 'paper-conference' && { conferenceName: venue }),
    ...(type === 'article' &&
      arxivId !== undefined && { repository: 'arXiv', archiveID: `arXiv:${arxivId}` }),
  };
}

export function zoteroItem(work: Work, key: string): ZoteroItem {
  const { year, month, url, doi, abstract = '', notes = '', arxivId, otherKeys = [] } = work;
  const type = formOf(typeOf(work));
  const ids = type === 'article' || arxivId === undefined ? [] : [`arXiv: ${arxivId}`];
  return {
    id: key,
    itemType: TYPES[type][0],
    title: cslTitle(work.title),
    creators: work.authors.map(creator),
    date: [year, month && String(month).padStart(2, '0')].filter(Boolean).join('-'),
    url,
    ...(doi !== undefined && { DOI: doi }),
    abstractNote: plainTitle(abstract),
    ...where(work, type),
    extra: [`Citation Key: ${key}`, ...ids, ...otherKeys].join('\n'),
    tags: [...(work.tags ?? [])],
    notes: notes.trim() === '' ? [] : [{ note: noteOf(notes) }],
    attachments: [],
  };
}
