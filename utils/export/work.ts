import type { PaperRow, UtcTime } from '../db/tables.ts';
import { parseArxivId } from '../arxiv/id.ts';
import type { QueueRow, QueueState } from '../db/queue-tables.ts';
import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import { textParts } from '../view/title-parts.ts';

/** What a citation needs to know of a paper or of a saved item. */
export interface Work {
  title: string;
  /** Full names in the order of the paper, `Given Surname`. */
  authors: readonly string[];
  year?: number;
  /** 1 to 12. */
  month?: number;
  venue?: string;
  url: string;
  arxivId?: string;
  doi?: string;
  /** Keys that no field of a citation has a place for (`openreview:…`, `acl:…`). */
  otherKeys?: readonly PaperKey[];
  abstract?: string;
  tags?: readonly string[];
  /** Markdown, as typed. */
  notes?: string;
  state?: QueueState;
  savedAt?: UtcTime;
}

/** What kind of publication: a preprint, a paper in proceedings, or an article in a journal. */
export type WorkKind = 'preprint' | 'conference' | 'journal';

export function kindOf({ venue }: Pick<Work, 'venue'>): WorkKind {
  if (venue === undefined || venue === '') return 'preprint';
  const isJournal = /\bjournal\b|transactions|letters|\bnature\b|\b[tjd]ml[rt]\b|\bjair\b/i.test(
    venue,
  );
  return isJournal ? 'journal' : 'conference';
}

/** Year and month of a new-style arXiv id: when it was first submitted, whatever came later. */
function dateOfArxivId(id: string): Pick<Work, 'year' | 'month'> {
  const [, year, month] = /^(\d{2})(\d{2})\.\d{4,5}$/.exec(id) ?? [];
  return year === undefined ? {} : { year: 2000 + Number(year), month: Number(month) };
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
  const doi = item.keys.find((key) => key.startsWith('doi:'))?.slice(4);
  const otherKeys = item.keys.filter((key) => /^(?:openreview|acl):/.test(key));
  const date = arxivId === undefined ? {} : dateOfArxivId(arxivId);
  const year = item.year ?? date.year;
  const abstract = paper?.summary;
  return {
    title: item.title,
    authors: item.authors,
    ...(year !== undefined && { year }),
    ...(date.month !== undefined && date.year === year && { month: date.month }),
    ...(item.venue !== undefined && { venue: item.venue }),
    url: item.url,
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
