import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onDeleted } from '../../../utils/db/on-deleted.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { createSync } from '../../../utils/feed/sync.ts';
import { createOwnWrites } from '../../../utils/page-index/own-writes.ts';
import type { Publisher } from '../../../utils/page-index/publisher.ts';
import { shardKinds } from '../../../utils/worker/shard-kinds.ts';
import { publisherOf } from '../../support/page-index.ts';
import { answerFeed } from '../../support/world/feed.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const now = (): Date => NOW;

/** A `storage.local` that tells of its changes, as the browser does. */
class Storage {
  items: Record<string, unknown> = {};
  onChanged: (changes: Record<string, { newValue?: unknown }>) => void = () => undefined;
  get(keys: string | string[] | null) {
    const named = keys === null ? Object.keys(this.items) : [keys].flat();
    const there = named.filter((key) => key in this.items);
    return Promise.resolve(Object.fromEntries(there.map((key) => [key, this.items[key]])));
  }
  set(items: Record<string, unknown>) {
    Object.assign(this.items, items);
    this.onChanged(Object.fromEntries(Object.keys(items).map((k) => [k, { newValue: items[k] }])));
    return Promise.resolve();
  }
  remove(keys: string[]) {
    for (const key of keys) delete this.items[key];
    this.onChanged(Object.fromEntries(keys.map((key) => [key, {}])));
    return Promise.resolve();
  }
}

let db: TidemarkDb;
let storage: Storage;
let publisher: Publisher;
/** What the worker does on a change; `foreign` collects the keys it took for another's. */
let foreign: string[][];
let repairing: Promise<void>;

function sync(): Promise<unknown> {
  return createSync({
    db,
    now,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    ask: (input) => {
      const world = { now: NOW, mode: 'ok', votes: 0, mostADay: 3 } as const;
      const { status, headers, body } = answerFeed(new URL(input), undefined, world);
      return Promise.resolve(new Response(body, { status, headers }));
    },
  }).runDue();
}

beforeEach(async () => {
  db = openDb('heal');
  storage = new Storage();
  const writes = createOwnWrites(storage, shardKinds({ storage, now }));
  publisher = publisherOf({ db, storage: writes.storage, now });
  foreign = [];
  repairing = Promise.resolve();
  storage.onChanged = (changes) => {
    const keys = writes.foreign(changes);
    if (keys.length === 0) return;
    foreign.push(keys);
    repairing = publisher.rewrite(keys);
  };
  await sync();
  await publisher.rebuild();
});

afterEach(() => db.delete());

describe('the index in storage.local', () => {
  it('never takes its own writes for another’s', () => {
    expect(foreign).toEqual([]);
  });

  it('comes back whole when it is cleared while the worker runs', async () => {
    const before = { ...storage.items };
    await storage.remove(Object.keys(before));
    await repairing;
    expect(storage.items).toEqual(before);
    expect(foreign).toHaveLength(1);
  });

  it.each(['t1:2608', 't1:head', 'k1:00'])(
    '%s is made anew when something spoils it',
    async (key) => {
      const before = { ...storage.items };
      expect(before[key]).toBeDefined();
      await storage.set({ [key]: 5 });
      await repairing;
      expect(storage.items).toEqual(before);
    },
  );

  it.each([
    [
      'cleared',
      (items: Record<string, unknown>) => Object.keys(items).forEach((k) => delete items[k]),
    ],
    ['without a month', (items: Record<string, unknown>) => delete items['t1:2608']],
    ['with a spoilt month', (items: Record<string, unknown>) => (items['t1:2608'] = { a: 1 })],
    ['with a spoilt head', (items: Record<string, unknown>) => (items['t1:head'] = { months: 3 })],
  ])('found %s at the start of the worker, it is rebuilt', async (_, spoil) => {
    const before = { ...storage.items };
    spoil(storage.items);
    await publisher.heal();
    expect(storage.items).toEqual(before);
  });

  it('says nothing that the database no longer holds, once that is deleted', async () => {
    await db.delete({ disableAutoOpen: false });
    await publisher.heal();
    expect(storage.items['t1:2608']).toBeUndefined();
    expect(storage.items['t1:head']).toMatchObject({ months: [] });
  });

  it('stays empty when everything was deleted', async () => {
    await publisher.exclusively(async () => {
      await db.delete({ disableAutoOpen: false });
      await storage.remove(Object.keys(storage.items));
    });
    await repairing;
    await publisher.heal();
    expect(storage.items).toEqual({});
  });
});

it('a database deleted in the middle of a sync is made anew by the next one', async () => {
  let told = 0;
  onDeleted(db, () => (told += 1));
  const running = sync();
  const other = openDb('heal');
  await other.delete();
  await running.catch(() => undefined);
  expect(told).toBe(1);
  await sync();
  expect(await db.days.count()).toBe(15);
});
