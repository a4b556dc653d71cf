import type { Table as DexieTable } from 'dexie';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { Change, ChangedRow, RemovedRow, TombstoneRow } from '../db/queue-tables.ts';
import { loadState, updateState } from '../db/state.ts';
import type { MarkRow, VerdictRow } from '../db/queue-tables.ts';
import type { UtcTime } from '../time/moment.ts';
import type { PaperKey } from '../paper-key.ts';
import { same } from './item/fields.ts';
import type { QueueRow } from './item/schema.ts';
import { letterPuts } from './letter-puts.ts';
import { removedRow } from './removed.ts';
import { checkPuts } from './check-puts.ts';
import { SETTINGS_KEY } from '../settings.ts';

type Name = keyof ChangedRow;
type RowOf<N extends Name> = ChangedRow[N];

interface Dropping {
  /** What each became part of. */
  into?: ReadonlyMap<string, string>;
  /** Kept among the recently removed; not what was only just added, or lives on in another. */
  kept: boolean;
}

/** Rows that are other on another device. */
interface Followed {
  items: readonly QueueRow[];
  /** Ids that leave the queue. */
  lost: readonly string[];
  tombs: readonly TombstoneRow[];
  removed: readonly RemovedRow[];
  /** Ids that are no longer kept among the removed. */
  forgotten: readonly string[];
}

/** Writes to the reader's own tables, and remembers what was there before, for undo and for what must be published. */
export interface Recorder {
  put(items: readonly QueueRow[]): Promise<void>;
  /** Takes items out of the queue and leaves tombstones. */
  drop(ids: readonly string[], how: Dropping): Promise<void>;
  /** What devices agree on, as it is: it was settled before (sync/settle.ts). */
  follow(rows: Followed): Promise<void>;
  /** Puts rows back among the recently removed. */
  keepRemoved(rows: readonly RemovedRow[]): Promise<void>;
  /** Forgets removed items for good. */
  forget(ids: readonly string[]): Promise<void>;
  /** The reader's marks of papers outside the queue. */
  mark(rows: readonly MarkRow[], lost?: readonly PaperKey[]): Promise<void>;
  /** What the reader said of pairs of papers. */
  say(rows: readonly VerdictRow[], lost?: readonly VerdictRow[]): Promise<void>;
  /** The reader's settings, on their way to `storage.local`; `before` as they are there. */
  settings(before: unknown, after: unknown): Promise<void>;
}

/** The changes of one command, each record once: as it was at first, and as it is now. */
function createChanges() {
  const changes = new Map<string, Change>();
  return {
    note<N extends Name>(table: N, name: string, before: RowOf<N> | null, after: RowOf<N> | null) {
      const known = changes.get(`${table} ${name}`);
      const first = known === undefined ? before : known.before;
      changes.set(`${table} ${name}`, { table, before: first, after } as Change);
    },
    list: (): Change[] => [...changes.values()].filter((one) => !same(one.before, one.after)),
  };
}

/** Settings that are on their way to `storage.local`; undefined when none are. */
export async function waitingSettings(db: TidemarkDb): Promise<unknown> {
  const isWaiting = (await db.dirty.get(SETTINGS_KEY)) !== undefined;
  return isWaiting ? (await loadState(db, 'restoredSettings')).value : undefined;
}

/** Settings set out for `storage.local`; what was there before those that wait already is known. */
const sendSettings = (db: TidemarkDb, from: { before?: unknown }, value: unknown) =>
  updateState(db, 'restoredSettings', (old) => ({ ...old, ...from, value }));

const pairOf = ({ subject, id }: VerdictRow): [string, string] => [subject, id];

/** A recorder over one transaction; `list` gives what really changed. */
export function createRecorder(db: TidemarkDb, at: UtcTime) {
  const { note, list } = createChanges();

  /** Rows put and rows deleted, by their primary keys. */
  async function write<N extends Exclude<Name, 'settings'>, K extends string | [string, string]>(
    name: N,
    table: DexieTable<RowOf<N>, K>,
    keyOf: (row: RowOf<N>) => K,
    puts: readonly RowOf<N>[],
    lost: readonly K[] = [],
  ): Promise<void> {
    const keys = [...puts.map(keyOf), ...lost];
    const before = await table.bulkGet(keys);
    keys.forEach((key, n) => {
      const row = puts[n] ?? null;
      const old = before[n] ?? null;
      if (row !== null || old !== null) note(name, String(key), old, row);
    });
    await table.bulkPut([...puts]);
    await table.bulkDelete([...lost]);
  }

  const byId = ({ id }: { id: string }): string => id;
  const tombstones = db.gone as DexieTable<RowOf<'gone'>, string>;
  const removed = db.removed as DexieTable<RemovedRow, string>;
  const queue = db.queue as DexieTable<QueueRow, string>;

  const recorder: Recorder = {
    async put(items) {
      const ids = items.map(byId);
      await checkPuts(db, items);
      await write('queue', queue, byId, await letterPuts(db, items));
      // What is in the queue is neither a tombstone nor removed.
      await write('gone', tombstones, byId, [], ids);
      await write('removed', removed, byId, [], ids);
    },
    async drop(ids, { into, kept }) {
      const found = await queue.bulkGet([...ids]);
      const items = found.filter((item) => item !== undefined);
      const tombs = items.map(({ id, keys }) => ({ id, keys, at, into: into?.get(id) }));
      await write('queue', queue, byId, [], items.map(byId));
      await write('gone', tombstones, byId, tombs);
      if (kept) await recorder.keepRemoved(items.map((item) => removedRow(item, at)));
    },
    async follow({ items, lost, tombs, removed: rows, forgotten }) {
      await write('queue', queue, byId, [], lost);
      const ids = items.map(byId);
      await checkPuts(db, [...items]);
      await write('queue', queue, byId, items);
      await write('gone', tombstones, byId, tombs, ids);
      await write('removed', removed, byId, rows, [...ids, ...forgotten]);
    },
    keepRemoved: (rows) => write('removed', removed, byId, rows),
    forget: (ids) => write('removed', removed, byId, [], ids),
    mark: (rows, lost) =>
      write('marks', db.marks as DexieTable<MarkRow, PaperKey>, ({ key }) => key, rows, lost),
    say: (rows, lost = []) => write('verdicts', db.verdicts, pairOf, rows, lost.map(pairOf)),
    async settings(before, after) {
      const waiting = await waitingSettings(db);
      note('settings', '', { value: waiting ?? before }, { value: after });
      await sendSettings(db, waiting === undefined ? { before } : {}, after);
    },
  };
  return { recorder, list };
}
