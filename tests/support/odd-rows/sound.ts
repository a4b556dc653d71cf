import type { TidemarkTables } from '../../../utils/db/tables.ts';
import { ITEM_VERSION } from '../../../utils/queue/item/upgrade.ts';
import { paperRow } from '../paper.ts';
import { queueItem } from '../queue-item.ts';

const AT = '2026-08-21T10:00:00.000Z';
const LATER = '2026-08-22T10:00:00.000Z';

export type Row = Readonly<Record<string, unknown>>;

export const ITEM = queueItem({ id: 'id-1' });
export const COMMENT = {
  id: 'c',
  author: 'Mei',
  text: 'Words.',
  at: AT,
  reactions: 2,
  parent: 'b',
};
const LINKED = { items: [{ id: 'mei/tides', likes: 3, downloads: 4 }], total: 9 };

/** One sound row of each table but papers and queue, with all its fields. */
export const SOUND: Readonly<Record<Exclude<keyof TidemarkTables, 'papers' | 'queue'>, Row>> = {
  days: { day: '2026-08-21', ids: ['x', 'y'], upvotes: [2, 1], readAt: AT, etags: ['"a"'] },
  samples: { id: '2608.00001', at: 5, upvotes: 3 },
  gone: { id: 'id-1', keys: ['doi:10.1/x'], at: AT, into: 'id-2' },
  agreed: { name: 'item id-1', value: { evidence: [] }, paper: 1, notes: 2 },
  removed: { id: 'id-1', keys: ['doi:10.1/x'], at: AT, dueAt: LATER, version: 2, item: ITEM },
  undo: {
    n: 1,
    token: 't',
    at: AT,
    what: 'notes',
    title: 'Tides',
    count: 2,
    unseen: 1,
    undoes: 's',
    undoneAt: LATER,
    version: ITEM_VERSION,
    snapshot: 3,
    changes: [
      { table: 'queue', before: null, after: ITEM },
      { table: 'settings', before: { value: 1 }, after: { value: 2 } },
    ],
  },
  snapshots: { n: 1, at: AT, why: 'daily', items: 2, text: '{}' },
  staged: { id: 'file', at: AT, text: '{}' },
  marks: { key: 'doi:10.1/x', openedAt: AT, doneAt: LATER },
  months: {
    month: '2026-08',
    page: 2,
    days: ['2026-08-03'],
    doneAt: AT,
    trouble: { tries: 2, words: 'x', nextTryAt: AT },
  },
  titles: { shard: 'm2608', id: '2608.00001', lines: ['a'] },
  verdicts: { subject: 'openreview:x', id: '2608.00001', same: true, at: AT },
  looks: { list: 'today', at: LATER, since: AT },
  siteVisits: { site: 'ACL', since: 1, lastAt: 2 },
  met: { site: 'ACL', key: 'doi:10.1/x', at: 2 },
  live: {
    id: '2608.00001',
    at: AT,
    paper: paperRow('2608.00001'),
    models: LINKED,
    datasets: LINKED,
    spaces: LINKED,
    comments: [COMMENT],
  },
  state: { name: 'sync', value: {} },
  dirty: { shard: 't1:2608', stamp: 's' },
  problems: { n: 1, at: AT, kind: 'storage', reason: 'x', subject: 'y', times: 3 },
  termFacts: {
    month: '2608',
    ids: ['2608.00001'],
    prints: new Uint32Array(1),
    upvotes: new Uint32Array(1),
    days: new Uint16Array(1),
    flags: new Uint8Array(1),
    lengths: new Uint16Array(1),
    version: 1,
    stamp: 2,
    postingsStamp: 2,
  },
  termPostings: {
    month: '2608',
    terms: new Uint8Array(3),
    postings: new Uint8Array(3),
    blocks: new Uint32Array(3),
  },
  lsa: {
    name: 'basis',
    version: 1,
    at: 1,
    papers: 300,
    done: 4,
    terms: 'tide moon',
    rarity: new Float32Array(2),
    width: 3,
    values: new Int8Array(6),
    scales: new Float32Array(2),
  },
  lsaMonths: {
    month: '2608',
    basis: 1,
    postingsStamp: 2,
    print: 3,
    at: 4,
    values: new Int8Array(3),
  },
};
