import type { Row } from './good-world.ts';

/** Fields by which a row is found: an odd row beside the good ones has its own. */
const OWN: Readonly<Record<string, Row>> = {
  papers: { id: '2608.00099' },
  days: { day: '2026-08-18' },
  samples: { id: '2608.00001', at: 1 },
  queue: { id: 'id-odd', keys: ['arxiv:2608.00077', 'doi:10.1000/odd'], rank: 'Zz' },
  gone: { id: 'id-odd' },
  removed: { id: 'id-odd', keys: ['arxiv:2608.00088'] },
  undo: { n: 99_000, token: 'odd' },
  snapshots: { n: 99_000 },
  staged: { id: 'odd' },
  marks: { key: 'arxiv:2608.00066' },
  months: { month: '2026-07' },
  titles: { id: '2608.00099' },
  verdicts: { subject: 'openreview:odd' },
  looks: { list: 'odd' },
  siteVisits: { site: 'odd.example' },
  met: { site: 'odd.example' },
  live: { id: '2608.00099' },
  state: {},
  dirty: { shard: 'q1:2608' },
  problems: { n: 99_000 },
  termFacts: { month: '2607' },
  termPostings: { month: '2607' },
  lsa: { name: 'training' },
  lsaMonths: { month: '2607' },
};

/** Optional fields that the good rows do not show. */
const MORE: Readonly<Record<string, string[]>> = {
  papers: [
    'aiSummary',
    'aiSummaryModel',
    'submitter',
    'githubRepo',
    'githubStars',
    'projectPage',
    'withdrawn',
    'discussionId',
  ],
  queue: ['claims', 'type', 'venue', 'year', 'version', 'snoozedUntil', 'source'],
  gone: ['into'],
  undo: ['undoes', 'undoneAt', 'unseen', 'snapshot'],
  marks: ['openedAt', 'doneAt'],
  months: ['days', 'trouble'],
  looks: ['since'],
  problems: ['subject', 'times'],
};

/** A row beside the good ones, of one of them, sound so far. */
export function besideRow(table: string, good: readonly Row[]): Row {
  const first = good.at(-1) ?? {};
  const row = { ...first, ...OWN[table] };
  if (table === 'removed')
    row['item'] = { ...(first['item'] as Row), id: 'id-odd', keys: row['keys'] };
  return row;
}

export const fieldsOf = (table: string, good: readonly Row[]): string[] => [
  ...new Set([...good.flatMap((row) => Object.keys(row)), ...(MORE[table] ?? [])]),
];

/** The row with something else in one field. */
export function spoilt(row: Row, field: string, value: unknown): Row {
  const { [field]: _, ...rest } = row;
  return value === undefined ? rest : { ...rest, [field]: value };
}
