import { nameParts } from './name.ts';
import { kindOf, plainTitle, type Work } from './work.ts';

/** An item as Zotero's translators and its connector server write it (zotero.org/support/dev/translators/coding). */
export interface ZoteroItem {
  /** Names the item within one request. */
  id: string;
  itemType: 'preprint' | 'conferencePaper' | 'journalArticle';
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

const TYPE = {
  preprint: 'preprint',
  conference: 'conferencePaper',
  journal: 'journalArticle',
} as const;

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
  const lastName = suffix === undefined ? family : `${family}, ${suffix}`;
  return { creatorType: 'author', firstName: given, lastName };
}

function where(work: Work): Record<string, string> {
  const { venue = '', arxivId } = work;
  const kind = kindOf(work);
  if (kind === 'conference') return { proceedingsTitle: venue, conferenceName: venue };
  if (kind === 'journal') return { publicationTitle: venue };
  return arxivId === undefined ? {} : { repository: 'arXiv', archiveID: `arXiv:${arxivId}` };
}

export function zoteroItem(work: Work, key: string): ZoteroItem {
  const { year, month, url, doi, abstract = '', notes = '', arxivId, otherKeys = [] } = work;
  const kind = kindOf(work);
  const ids = kind === 'preprint' || arxivId === undefined ? [] : [`arXiv: ${arxivId}`];
  return {
    id: key,
    itemType: TYPE[kind],
    title: plainTitle(work.title),
    creators: work.authors.map(creator),
    date: [year, month && String(month).padStart(2, '0')].filter(Boolean).join('-'),
    url,
    ...(doi !== undefined && { DOI: doi }),
    abstractNote: plainTitle(abstract),
    ...where(work),
    extra: [`Citation Key: ${key}`, ...ids, ...otherKeys].join('\n'),
    tags: [...(work.tags ?? [])],
    notes: notes.trim() === '' ? [] : [{ note: noteOf(notes) }],
    attachments: [],
  };
}
