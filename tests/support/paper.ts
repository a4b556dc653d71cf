import type { DayRow, PaperRow } from '../../utils/db/tables.ts';

/** An invented paper as the store holds it. */
export function paperRow(id: string, fields: Partial<PaperRow> = {}): PaperRow {
  return {
    id,
    title: 'A title',
    summary: '',
    keywords: [],
    authors: [],
    media: [],
    upvotes: 0,
    numComments: 0,
    publishedOn: '2026-08-20',
    days: ['2026-08-21'],
    firstSeenAt: '2026-08-21T10:00:00.000Z',
    readAt: '2026-08-21T10:00:00.000Z',
    ...fields,
  };
}

/** The list of a day as the store holds it. */
export function dayRow(
  day: string,
  ids: string[],
  upvotes = ids.map(() => 1),
  readAt = '',
): DayRow {
  return { day, ids, upvotes, readAt, etags: [] };
}
