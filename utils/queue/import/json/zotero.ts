import type { Raw } from './csl.ts';
import { plainNote } from '../tagged/notes.ts';

/** CSL's types for Zotero's item types (zotero.org/support/kb/item_types_and_fields), where their names differ. */
const TYPES: Readonly<Record<string, string>> = {
  journalArticle: 'article-journal',
  conferencePaper: 'paper-conference',
  magazineArticle: 'article-magazine',
  newspaperArticle: 'article-newspaper',
  bookSection: 'chapter',
  preprint: 'article',
  computerProgram: 'software',
  presentation: 'speech',
  blogPost: 'post-weblog',
  encyclopediaArticle: 'entry-encyclopedia',
};
const PLACES = ['publicationTitle', 'proceedingsTitle', 'conferenceName', 'bookTitle'];

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null;
const list = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** People who wrote it; editors and reviewers are others. */
function authorOf({ firstName, lastName, name }: Raw): Raw {
  return typeof name === 'string' ? { literal: name } : { given: firstName, family: lastName };
}

/** Zotero's own item, of its API or of Better BibTeX's JSON, as CSL has it; undefined for any other. */
export function cslOfZotero(given: Raw): Raw | undefined {
  const item = isRecord(given['data']) ? given['data'] : given;
  const type = item['itemType'];
  if (typeof type !== 'string') return undefined;
  const isAuthor = ({ creatorType }: Raw): boolean =>
    !/editor|reviewed|translator|contributor|recipient/i.test(String(creatorType));
  return {
    ...item,
    type: TYPES[type] ?? type,
    author: list(item['creators']).filter(isAuthor).map(authorOf),
    issued: item['date'],
    'container-title': PLACES.map((name) => item[name]).filter(Boolean),
    publisher: item['publisher'] ?? item['repository'],
    number: item['archiveID'],
    note: item['extra'],
    keyword: list(item['tags']).map(({ tag }) => tag),
    annote: list(item['notes'])
      .map(({ note }) => (typeof note === 'string' ? plainNote(note) : ''))
      .filter(Boolean)
      .join('\n\n'),
  };
}

/** Notes and files, which Zotero lists among its items. */
export const isAttachment = ({ itemType }: Raw): boolean =>
  itemType === 'attachment' || itemType === 'note' || itemType === 'annotation';
