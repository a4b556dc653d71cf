import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { writeBackup } from '../../../utils/queue/backup/write.ts';
import type { Queue } from '../../../utils/queue/commands.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { dump, failingWrites } from '../../support/failing-writes.ts';
import { queueWorld } from '../../support/queue-world.ts';

const A: PaperKey = 'arxiv:2507.00001';
const B: PaperKey = 'arxiv:2507.00002';
const C: PaperKey = 'acl:2026.acl-long.3';
const D: PaperKey = 'doi:10.1000/tides';
const SAME = { title: 'Tides of the Inner Sea', authors: ['Ada Lovelace', 'Grace Hopper'] };
const AT = '2026-08-20T09:00:00.000Z';

let made = 0;
let world = queueWorld();
let writes = failingWrites(world.db);

async function idOf(key: PaperKey): Promise<string> {
  return (await world.db.queue.where('keys').equals(key).first())?.id ?? '';
}

/** Four saved papers, one removed, a mark, a verdict, and a backup of another day in `staged`. */
async function fill(db: TidemarkDb, queue: Queue): Promise<void> {
  await queue.tend();
  await queue.save([A], SAME);
  await queue.save([C], { title: 'Other' });
  await queue.setTags(C, ['old']);
  await queue.setDone('arxiv:2507.00009', true);
  const text = await writeBackup(db, { theme: 'dark' }, AT);
  await queue.save([D], { ...SAME, title: 'Tides of the inner sea' });
  await queue.save([B], { title: 'Gone' });
  await queue.remove(B);
  await queue.setState(C, 'done');
  await queue.verdict({ subject: 'openreview:x-1', id: '2507.00009', same: false });
  await db.staged.put({ id: 'file', at: AT, text });
  // A later day: the copy of the last one is kept with the next change.
  world.setTime(Date.UTC(2026, 7, 25));
}

beforeEach(async () => {
  world = queueWorld(openDb(`whole-${(made += 1)}`));
  writes = failingWrites(world.db);
  await fill(world.db, world.queue);
});
afterEach(() => world.db.delete());

const COMMANDS: Record<string, () => Promise<unknown>> = {
  save: () => world.queue.save(['arxiv:2507.00077', D], { title: 'New' }),
  'save again what was removed': () => world.queue.save([B], { title: 'Gone' }),
  'save that makes two one': () => world.queue.save([A, D], SAME),
  import: () =>
    world.queue.applyImport([
      { keys: ['arxiv:2507.00080'], tags: ['x'] },
      { keys: ['arxiv:2507.00081'], notes: 'y' },
      { keys: [A], notes: 'more' },
    ]),
  remove: () => world.queue.remove(A),
  bringBack: async () => world.queue.bringBack(await world.db.removed.toCollection().primaryKeys()),
  emptyRemoved: () => world.queue.emptyRemoved(),
  setState: () => world.queue.setState(A, 'reading'),
  setTags: () => world.queue.setTags(A, ['one', 'two']),
  setNotes: async () => world.queue.setNotes(await idOf(A), 'typed', ''),
  'bulk state': async () => world.queue.bulk([await idOf(A), await idOf(C)], { state: 'archived' }),
  'bulk removal': async () => world.queue.bulk([await idOf(A), await idOf(C)], { remove: true }),
  'bulk tags': async () => world.queue.bulk([await idOf(A), await idOf(C)], { addTags: ['t'] }),
  snooze: async () =>
    world.queue.bulk([await idOf(A)], { snoozedUntil: '2026-09-01T07:00:00.000Z' }),
  reorder: async () =>
    world.queue.reorder({ ids: [await idOf(A)], place: { before: await idOf(C) } }),
  unite: async () => world.queue.unite([await idOf(A), await idOf(C)]),
  'a visit that makes two one': () =>
    world.queue.evidence([
      { keys: [A, D], ...SAME, url: 'https://arxiv.org/abs/2507.00001', version: 2 },
      { keys: [C], title: 'Other', url: 'https://aclanthology.org/2026.acl-long.3/', venue: 'ACL' },
    ]),
  verdict: () => world.queue.verdict({ subject: C, id: '2507.00001', same: true }),
  'undo of a removal': async () => {
    const row = await world.db.undo.filter(({ what }) => what === 'remove').first();
    return world.queue.undo(row?.token ?? '');
  },
  'restore, merge': () => world.queue.restoreStaged('file', 'merge'),
  'restore, replace': () => world.queue.restoreStaged('file', 'replace'),
  'roll-back': async () => {
    const { n = 0 } = (await world.db.snapshots.toCollection().last()) ?? {};
    return world.queue.rollBack(n);
  },
  'many saved': () =>
    world.queue.changePapers([{ key: 'arxiv:2507.00077' }, { key: A }], { save: true }),
  'many tagged': () =>
    world.queue.changePapers([{ key: 'arxiv:2507.00077' }, { key: A }], { addTags: ['t'] }),
  'many done': () =>
    world.queue.changePapers([{ key: 'arxiv:2507.00077' }, { key: A }], { done: true }),
  'many read': () =>
    world.queue.changePapers([{ key: 'arxiv:2507.00077' }, { key: A }], { opened: true }),
  'a mark': () => world.queue.setDone(A, true),
  opened: () => world.queue.markOpened(A),
};

/** Only what a kill may lose or leave: not the shards, which are marked dirty with it and written after. */
const state = async (): Promise<string> => JSON.stringify(await dump(world.db));

describe('killed at any of its writes, a command is done whole or not at all', () => {
  it.each(Object.keys(COMMANDS))('%s', async (name) => {
    const command = COMMANDS[name] as () => Promise<unknown>;
    if (name === 'roll-back') {
      await world.queue.bulk([await idOf(A), await idOf(D)], { remove: true });
    }
    const before = await state();
    let kills = 0;
    for (; ; kills += 1) {
      writes.failAfter(kills);
      const done = await command().then(
        () => true,
        () => false,
      );
      writes.failAfter(undefined);
      if (done) break;
      expect(await state(), `killed at write ${kills + 1}`).toBe(before);
    }
    expect(await state()).not.toBe(before);
    // A command that writes but once cannot be half-done; these have their undo, dirty shards, the day's copy.
    expect(kills).toBeGreaterThan(2);
  });
});

describe('a migration', () => {
  it('killed at any of its writes leaves the database as it was, and comes whole the next time', async () => {
    const frozen = join(import.meta.dirname, '../../fixtures/frozen/v1/database.json');
    const { tables } = JSON.parse(readFileSync(frozen, 'utf8')) as {
      tables: Record<string, object[]> & { queue: object[] };
    };
    const { default: Dexie } = await import('dexie');
    const { VERSIONS } = await import('../../../utils/open-db/open-db.ts');
    const name = `whole-migration`;
    const old = new Dexie(name);
    old.version(1).stores(VERSIONS[0]?.stores ?? {});
    await old.open();
    for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkAdd(rows);
    const before = JSON.stringify(await old.table('queue').toArray());
    old.close();
    let kills = 0;
    for (; ; kills += 1) {
      const db = openDb(name);
      failingWrites(db).failAfter(kills);
      const done = await db.open().then(
        () => true,
        () => false,
      );
      db.close();
      if (done) break;
      const there = new Dexie(name);
      there.version(1).stores(VERSIONS[0]?.stores ?? {});
      expect(JSON.stringify(await there.table('queue').toArray())).toBe(before);
      expect(await there.table('snapshots').count()).toBe(tables['snapshots']?.length);
      there.close();
    }
    expect(kills).toBeGreaterThan(0);
    const db = openDb(name);
    expect(await db.queue.count()).toBe(tables.queue.length);
    expect(await db.snapshots.filter(({ why }) => why === 'migration').count()).toBe(1);
    await db.delete();
  });
});
