import type { PaperRow } from '../db/tables.ts';
import type { UtcTime } from '../time/moment.ts';
import { parseArxivId } from '../arxiv/id.ts';
import type { QueueRow } from '../queue/item/schema.ts';
import type { QueueState } from '../queue/item/states.ts';
import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import type { KeyLetters } from '../queue/item/key-letters.ts';
import type { ItemType } from '../queue/item/type.ts';
import { textParts } from '../titles/title-parts.ts';
import { venueKind } from './venue-kind.ts';

/** What a citation needs to know of a paper or of a saved item. */
export interface Work {
  title: string;
  /** Full names in the order of the paper, `Given Surname`. */
  authors: readonly string[];
  year?: number;
  /** 1 to 12. */
  month?: number;
  venue?: string;
  type?: ItemType;
  url: string;
  arxivId?: string;
  doi?: string;
  /** Keys that no field of a citation has a place for (`openreview:…`, `acl:…`). */
  otherKeys?: readonly PaperKey[];
  abstract?: string;
  /** Letters of its own at the end of its citation keys. */
  keyLetters?: KeyLetters;
  tags?: readonly string[];
  /** Markdown, as typed. */
  notes?: string;
  state?: QueueState;
  savedAt?: UtcTime;
}

/** The work's own type, else what its venue makes it: a preprint, a paper in proceedings, an article in a journal. */
export function typeOf({ type, venue }: Pick<Work, 'type' | 'venue'>): ItemType {
  if (type !== undefined) return type;
  if (venue === undefined || venue === '') return 'article';
  return venueKind(venue) === 'journal' ? 'article-journal' : 'paper-conference';
}

/** Whether a work is known to be a preprint, and neither a venue nor an arXiv id says so to other programs. */
export const isUnplaced = ({ type, venue, arxivId }: Work): boolean =>
  type === 'article' && venue === undefined && arxivId === undefined;

/** Year and month of an arXiv id: when it was first submitted, whatever came later. The first are of 1991. */
function dateOfArxivId(id: string): Pick<Work, 'year' | 'month'> {
  const [, year, month] = /(?:^|\/)(\d{2})(\d{2})(?:\.\d{4,5}|\d{3})$/.exec(id) ?? [];
  if (year === undefined) return {};
  const century = id.includes('/') && Number(year) > 90 ? 1900 : 2000;
  return { year: century + Number(year), month: Number(month) };
}

/** A title as plain text, without TeX marks. */
export function plainTitle(title: string): string {
  return textParts(title)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A saved item, with the abstract where the archive holds the paper. */
export function workOfItem(item: QueueRow, paper?: PaperRow): Work {
  const arxivId = item.keys.map(arxivIdOfKey).find((id) => id !== undefined);
  // A DOI that only a page gave is what arXiv's own citation says too; a sure one comes first.
  const said = [...item.keys, ...(item.claims ?? [])];
  const doi = said.find((key) => key.startsWith('doi:'))?.slice(4);
  const otherKeys = item.keys.filter((key) => /^(?:openreview|acl):/.test(key));
  const date = arxivId === undefined ? {} : dateOfArxivId(arxivId);
  const year = item.year ?? date.year;
  const abstract = paper?.summary;
  return {
    title: item.title,
    authors: item.authors,
    ...(year !== undefined && { year }),
    // The month of a preprint is not that of the proceedings or the journal in which it came out.
    ...(!item.venue && date.month !== undefined && date.year === year && { month: date.month }),
    ...(item.venue !== undefined && { venue: item.venue }),
    ...(item.type !== undefined && { type: item.type }),
    url: item.url,
    ...(item.keyLetters !== undefined && { keyLetters: item.keyLetters }),
    ...(arxivId !== undefined && { arxivId }),
    ...(doi !== undefined && { doi }),
    otherKeys,
    ...(abstract !== undefined && abstract !== '' && { abstract }),
    tags: item.tags,
    notes: item.notes,
    state: item.state,
    savedAt: item.savedAt,
  };
}

export function workOfPaper(paper: PaperRow): Work {
  const id = parseArxivId(paper.id)?.id ?? paper.id;
  return {
    title: paper.title,
    authors: paper.authors.map(({ name }) => name),
    ...dateOfArxivId(id),
    url: `https://arxiv.org/abs/${id}`,
    arxivId: id,
    ...(paper.summary !== '' && { abstract: paper.summary }),
  };
}
