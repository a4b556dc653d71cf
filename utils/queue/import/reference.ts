import { isPaperKey, type PaperKey, arxivKey } from '../../paper-key.ts';
import { refKey } from '../../ref-key.ts';
import { nameParts } from '../../names/name.ts';
import { LIMITS } from '../item/limits.ts';
import { oneLine } from '../item/model.ts';
import type { Candidate } from '../wire.ts';
import { arxivIdOfField } from './ids/arxiv-field.ts';
import { doiOf } from './ids/doi.ts';
import type { ItemType } from '../item/type.ts';
import { savedMoment } from './saved-moment.ts';
import { keyOfText } from './recognise.ts';

/** What a reference in a file says, in the terms that the formats share; all of it from outside. */
export interface Reference {
  /** Where it stands: 1-based line, or its number in the file. */
  line: number;
  title: string;
  /** Full names, `Given Surname`. */
  authors: string[];
  year?: number | undefined;
  type?: ItemType | undefined;
  venue?: string | undefined;
  /** As the file has it, with or without a resolver's address. */
  doi?: string | undefined;
  /** As the file has it, with or without `arXiv:` and a version. */
  arxivId?: string | undefined;
  url?: string | undefined;
  /** Text in which our own keys may stand (`openreview:…`, `acl:…`). */
  ids?: string | undefined;
  tags?: string[];
  /** Markdown. */
  notes?: string | undefined;
  state?: Candidate['state'];
  /** As the file has it. */
  savedAt?: string | undefined;
}

/** The key by title, first author's surname and year; what a reference has that names no id. */
function ownKey({ title, authors, year }: Pick<Reference, 'title' | 'authors' | 'year'>) {
  const parts = nameParts(authors[0] ?? '');
  return refKey({ title, surname: 'literal' in parts ? parts.literal : parts.family, year });
}

function keysOf(reference: Reference): PaperKey[] {
  const { arxivId = '', doi = '', url = '', ids = '' } = reference;
  const arxiv = arxivIdOfField(arxivId);
  const named = ids
    .split(/[\s,;]+/)
    .filter((word) => /^(?:openreview|acl):/.test(word))
    .filter(isPaperKey);
  const bareDoi = doiOf(doi);
  const all = [
    arxiv === undefined ? undefined : arxivKey(arxiv),
    bareDoi === undefined ? undefined : keyOfText(bareDoi),
    ...named,
    url === '' ? undefined : keyOfText(url),
  ];
  const found = [...new Set(all.filter((key) => key !== undefined))];
  // A paper has one arXiv id: another one is that of a paper which a note or an address only speaks of.
  const arxivIds = found.filter((key) => key.startsWith('arxiv:'));
  const keys = found.filter((key) => !arxivIds.slice(1).includes(key));
  // An address names a paper only where nothing better does.
  const good = keys.filter((key) => !key.startsWith('url:'));
  if (good.length > 0) return good.slice(0, 8);
  return [keys[0] ?? ownKey(reference)].filter((key) => key !== undefined);
}

/** Types that say no more than that it is no book: a preprint is an article, whatever a program made of it. */
const LOOSE: ReadonlySet<ItemType | undefined> = new Set<ItemType>([
  'article-journal',
  'manuscript',
  'webpage',
  'document',
  'report',
]);

/** The type of a reference: what has an arXiv id and no venue is a preprint. */
export function typeOfReference({ type, venue }: Reference, keys: readonly PaperKey[]) {
  const isPreprint = !venue && keys.some((key) => key.startsWith('arxiv:'));
  return isPreprint && LOOSE.has(type) ? 'article' : type;
}

const isYear = (year = 0): boolean => Number.isInteger(year) && year >= 1900 && year <= 2200;

/** The candidate that a reference stands for; without an id and a title it names no paper. */
export function candidateOf(reference: Reference): Candidate | undefined {
  const keys = keysOf(reference);
  if (keys.length === 0) return undefined;
  const { authors, year, venue, url, notes = '', state } = reference;
  const savedAt = savedMoment(reference.savedAt ?? '');
  const type = typeOfReference(reference, keys);
  const tags = [...new Set(reference.tags)];
  const title = oneLine(reference.title).slice(0, LIMITS.title);
  const address = url?.replace(/^http:/i, 'https:');
  return {
    keys,
    ...(title !== '' && {
      snapshot: {
        title,
        authors: authors.map((name) => oneLine(name).slice(0, 200)).slice(0, LIMITS.authors),
        ...(type && { type }),
        ...(venue && { venue: oneLine(venue).slice(0, 300) }),
        ...(isYear(year) && { year }),
        ...(address?.startsWith('https://') && address.length < 2000 && { url: address }),
      },
    }),
    ...(tags.length > 0 && {
      tags: tags.map((tag) => tag.slice(0, LIMITS.tag)).slice(0, LIMITS.tags),
    }),
    ...(notes !== '' && { notes: notes.slice(0, LIMITS.notes) }),
    ...(state && { state }),
    ...(savedAt && { savedAt }),
  };
}
