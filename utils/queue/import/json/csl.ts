import { arxivIdOfField } from '../ids/arxiv-field.ts';
import { isByPublisher } from '../../../export/work-form.ts';
import { asPreprint } from '../as-preprint.ts';
import { ownWords } from '../ids/own-words.ts';
import { typeNamed } from '../type-named.ts';
import { naturalName, realNames } from '../names.ts';
import { isPreprintServer, venueAmong } from '../preprint-server.ts';
import type { Reference } from '../reference.ts';
import { listedNames } from '../tagged/listed-names.ts';
import { addressAmong, arxivAmong, doiAmong, listedTags } from '../tagged/values.ts';
import { joinedTitle } from '../words.ts';
import { yearOfCsl } from './csl-date.ts';
import { withoutMarkup } from './markup.ts';

/** One item from outside: any field may be of any kind, and an odd one is passed over, never the item. */
export type Raw = Readonly<Record<string, unknown>>;

/** A text; of a list, as Crossref has them, the first. */
function text(value: unknown): string {
  if (Array.isArray(value)) return text(value[0]);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(text).filter(Boolean);

function nameOf(raw: unknown): string {
  if (typeof raw === 'string') return naturalName(raw);
  const name = (raw ?? {}) as Raw;
  const literal = text(name['literal']) || text(name['name']);
  if (literal !== '') return literal;
  const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];
  // A particle that ends in an apostrophe stands close: `Jean d'Alembert`.
  return parts
    .map((part) => text(name[part]))
    .join(' ')
    .replace(/(?<=\s\p{L}{1,3}['’]) +(?=\p{Lu})/u, '');
}

/** The names of a field: a list, one name by itself, or names in a text. */
function namesOf(raw: unknown): string[] {
  if (typeof raw === 'string') return listedNames([raw]);
  return realNames((Array.isArray(raw) ? raw : [raw]).map(nameOf)).map(withoutMarkup);
}

/** `Key: value` lines of a note, where Zotero keeps what CSL has no field for. */
function noted(note: string, name: RegExp): string {
  const line = note.split('\n').find((one) => name.test(one));
  return line?.replace(/[^:]*:\s*/, '').trim() ?? '';
}

/** Crossref's own types, where they are not CSL's. */
const CROSSREF: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'posted-content': 'article',
  'book-chapter': 'chapter',
  dissertation: 'thesis',
  monograph: 'book',
  preprint: 'article',
};

export function referenceOfCsl(item: Raw, line: number): Reference {
  const note = text(item['note']);
  const places = ['container-title', 'event-title', 'event'].flatMap((name) => texts(item[name]));
  const archive = `${text(item['archive'])} ${text(item['publisher'])}`;
  const isArxiv = /arxiv/i.test(archive) || places.some((name) => /^(?:arxiv|corr)\b/i.test(name));
  const url = addressAmong([text(item['URL']), text(item['url']), text(item['link'])]) ?? '';
  const bare = ['archive_location', 'archive-place', 'number', 'volume', 'eprint'].map((name) =>
    text(item[name]),
  );
  const arxivId =
    arxivAmong([...bare, ...places, text(item['arxiv']), text(item['arXiv']), text(item['id'])]) ??
    (isArxiv ? bare.map(arxivIdOfField).find((id) => id !== undefined) : undefined) ??
    arxivIdOfField(noted(note, /^\s*(?:arxiv(?:[ _]?id)?|eprint|tex\.eprint)\s*:/i)) ??
    (arxivAmong([url]) === undefined ? arxivAmong(ownWords(note)) : undefined);
  const type = text(item['type']);
  const known = typeNamed(CROSSREF[type] ?? type);
  const publisher = known !== undefined && isByPublisher(known) ? texts(item['publisher']) : [];
  const venue = venueAmong([...places, ...publisher].map(withoutMarkup));
  const isPreprint = arxivId !== undefined || places.some(isPreprintServer);
  return {
    line,
    title: withoutMarkup(
      joinedTitle(text(item['title']) || text(item['title-short']), text(item['subtitle'])),
    ),
    authors: namesOf(item['author']),
    year: [
      'issued',
      'published-print',
      'published',
      'published-online',
      'year',
      'posted',
      'submitted',
    ]
      .map((name) => yearOfCsl(item[name]))
      .find((year) => year !== undefined),
    type: venue === undefined && isPreprint ? asPreprint(known ?? 'article') : known,
    venue,
    doi:
      text(item['DOI']) ||
      text(item['doi']) ||
      noted(note, /^\s*doi\s*:/i) ||
      doiAmong([text(item['id'])]),
    arxivId,
    url,
    ids: note,
    tags: Array.isArray(item['keyword'])
      ? texts(item['keyword'])
      : listedTags([text(item['keyword'])]),
    notes: text(item['annote']),
  };
}
