import type { ItemType } from '../../item/type.ts';
import { endOfGroup, splitOutside } from '../latex/groups.ts';
import { latexToAddress } from '../latex/to-address.ts';
import { latexToText } from '../latex/to-text.ts';
import { asPreprint } from '../as-preprint.ts';
import { ownWords } from '../ids/own-words.ts';
import { addressAmong, doiAmong } from '../tagged/values.ts';
import { isPreprintServer, venueAmong } from '../preprint-server.ts';
import type { Progress, Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { joinedTitle, yearIn } from '../words.ts';
import { arxivOf } from './arxiv-of.ts';
import { readEntries, type Entry } from './entries.ts';
import { typeOfEntry } from './entry-type.ts';
import { withoutHtml } from './html.ts';
import { inherit } from './inherit.ts';
import { journalNamed } from './journals.ts';
import { bibtexNames } from './names.ts';

/** Where a work that is in no journal or proceedings came out. */
const PUBLISHERS: Partial<Record<ItemType, readonly string[]>> = {
  thesis: ['school', 'institution'],
  report: ['institution'],
  book: ['publisher'],
  dataset: ['publisher'],
  software: ['organization', 'publisher'],
  webpage: ['organization'],
  patent: ['location'],
};
const ADDRESSES = ['url', 'ee', 'link', 'howpublished', 'bdsk-url-1', 'pdf', 'eprint'];

const isVolume = (type: string): boolean =>
  /^(?:mv)?(?:book|proceedings|collection|reference)$|^periodical$/.test(type);

class EntryFields {
  readonly fields: Entry['fields'];

  constructor({ fields }: Entry) {
    this.fields = fields;
  }

  raw = (name: string): string => this.fields.get(name) ?? '';
  text = (name: string): string => latexToText(withoutHtml(this.raw(name))).replace(/\s+/g, ' ');
  address = (name: string): string => latexToAddress(this.raw(name));
  notes = (name: string): string => latexToText(this.raw(name), { ligatures: false });
}

/** Keywords by commas, or by semicolons where there are any; what braces hold together stays so. */
function tagsOf({ raw }: EntryFields): string[] {
  const lists = ['keywords', 'keyword', 'author_keywords', 'mendeley-tags']
    .map(raw)
    .filter(Boolean);
  return lists
    .map(withoutHtml)
    .flatMap((whole) => {
      // The Web of Science puts braces round the whole list.
      const isWhole = /^\s*\{/.test(whole) && endOfGroup(whole.trim(), 0) === whole.trim().length;
      const list = isWhole ? whole.trim().slice(1, -1) : whole;
      // BibSonomy parts them by blanks.
      if (/bibsonomy/.test(raw('biburl')) && !/[,;{]/.test(list)) return list.split(/\s+/);
      const bySemicolon = splitOutside(list, /;/y);
      return bySemicolon.length > 1 ? bySemicolon : splitOutside(list, /,/y);
    })
    .map((tag) => latexToText(tag).replace(/\s+/g, ' '))
    .filter(Boolean);
}

/** The type by the entry's own, and by what biblatex has beside it: a subtype, or the event of a talk. */
function kindOfEntry(type: string, { text }: EntryFields): ItemType {
  if (type === 'article' && /^(?:magazine|newspaper)$/.test(text('entrysubtype')))
    return text('entrysubtype') === 'magazine' ? 'article-magazine' : 'article-newspaper';
  return type === 'unpublished' && text('eventtitle') !== '' ? 'speech' : typeOfEntry(type);
}

function referenceOf(entry: Entry): Reference {
  const fields = new EntryFields(entry);
  const { text, address, notes } = fields;
  const known = kindOfEntry(entry.type, fields);
  const venue = venueAmong([
    joinedTitle(text('booktitle'), text('booksubtitle')),
    joinedTitle(
      text('journaltitle') || (journalNamed(fields.raw('journal')) ?? text('journal')),
      text('journalsubtitle'),
    ),
    text('eventtitle'),
    // biblatex's names of countries are words of its own.
    ...(PUBLISHERS[known] ?? []).map((name) => text(name).replace(/^country[a-z]{2}$/, '')),
    /\burl\b|https?:|www\./i.test(fields.raw('howpublished')) ? '' : text('howpublished'),
  ]);
  const arxivId = arxivOf(fields);
  const own = ownWords(address('note'));
  const isPreprint =
    venue === undefined &&
    (text('pubstate') === 'prepublished' ||
      ['booktitle', 'journal', 'publisher', 'howpublished'].some((name) =>
        isPreprintServer(text(name)),
      ));
  const kept = ['annote', 'annotation', 'comment', 'review'].map(notes).filter(Boolean);
  return {
    line: entry.line,
    title: joinedTitle(text('title'), text('subtitle')),
    // A volume is its editors'; a paper without an author is nobody's.
    authors: bibtexNames(
      fields.raw('author') || (isVolume(entry.type) ? fields.raw('editor') : ''),
    ),
    year: yearIn(text('year')) ?? yearIn(text('date')),
    type: isPreprint ? asPreprint(known) : known,
    venue,
    doi: address('doi') || doiAmong([...own, entry.key]),
    arxivId,
    url: addressAmong([...ADDRESSES.map(address), ...own]),
    ids: text('note'),
    tags: tagsOf(fields),
    notes: [...new Set(kept)].join('\n\n'),
  };
}

/**
 * References of a BibTeX or BibLaTeX file. An entry that is damaged is refused with its line; the others
 * are read. Only the fields that are used are turned from LaTeX into text.
 */
export function readBibtex(text: string, progress: Progress = () => undefined): Reading {
  const { entries: all, refused, warnings } = readEntries(text);
  inherit(all);
  // Fields that others take, and groups of entries: no references of their own.
  const entries = all.filter(({ type }) => type !== 'xdata' && type !== 'set');
  const references = entries.map((entry, n) => {
    if (n % 50 === 0) progress(n / entries.length);
    return referenceOf(entry);
  });
  return { references, refused, warnings };
}
