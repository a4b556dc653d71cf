import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { openDb, VERSIONS } from '../../../utils/open-db/open-db.ts';
import { readBackup } from '../../../utils/queue/backup/format.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { ITEM_VERSION } from '../../../utils/queue/item/upgrade.ts';
import { MIRROR_HEAD } from '../../../utils/queue/mirror/format.ts';
import { lostItems, readMirror } from '../../../utils/queue/mirror/mirror.ts';
import { queueWorld } from '../../support/queue-world.ts';

/**
 * What earlier builds wrote, kept as they wrote it (`v1`: commit feffdc6, before the queue item had versions):
 * every later build must read it with nothing lost. A folder is added with each new version, none is changed.
 */
const FROZEN = join(import.meta.dirname, '../../fixtures/frozen');
const folders = readdirSync(FROZEN).sort();

type OldItem = Omit<QueueRow, 'source'> & { savedFrom?: string };
interface OldDatabase {
  version: number;
  tables: Record<string, object[]> & { queue: OldItem[]; undo: { token: string }[] };
}

function frozen<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(join(FROZEN, folder, name), 'utf8')) as T;
}

/** The database of an earlier build, as that build left it. */
async function filled(name: string, { version, tables }: OldDatabase): Promise<void> {
  const old = new Dexie(name);
  for (const { n, stores } of VERSIONS.slice(0, version)) old.version(n).stores(stores);
  await old.open();
  for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkAdd(rows);
  old.close();
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** All that an old item said, under the names of today. */
function kept(old: OldItem): object {
  const item = { ...old };
  delete item.savedFrom;
  return item;
}

let made = 0;
let name = '';
async function opened(folder: string) {
  name = `frozen-${(made += 1)}`;
  await filled(name, frozen<OldDatabase>(folder, 'database.json'));
  return queueWorld(openDb(name));
}
afterEach(() => Dexie.delete(name));

describe.each(folders)('what build %s wrote', (folder) => {
  const { tables } = frozen<OldDatabase>(folder, 'database.json');
  const old = tables.queue.toSorted(byId);

  it('its database opens, every item whole, and the queue as it was is among the copies', async () => {
    const { db } = await opened(folder);
    const items = await db.queue.toArray();
    expect(items).toMatchObject(old.map(kept));
    expect(items.map(({ source }) => source)).toEqual(
      expect.arrayContaining([
        { place: 'site', name: 'arXiv' },
        { place: 'site', name: 'OpenReview' },
        { place: 'today' },
        { place: 'library' },
        undefined,
      ]),
    );
    expect(JSON.stringify(items)).not.toMatch(/savedFrom|-extension:/);
    const copies = await db.snapshots.where('n').above(0).toArray();
    const copy = copies.find(({ why }) => why === 'migration');
    expect(readBackup(copy?.text ?? '').queue.sort(byId)).toMatchObject(old.map(kept));
    for (const [table, rows] of Object.entries(tables))
      if (!['queue', 'snapshots', 'state'].includes(table))
        expect(await db.table(table).toArray(), table).toEqual(rows);
    db.close();
  });

  it('each of its commands can still be undone, the removal too', async () => {
    const { db, queue } = await opened(folder);
    for (const { token } of tables.undo.toReversed())
      expect((await queue.undo(token)).result.kept, token).toBe(0);
    expect(await db.queue.toArray()).toEqual([]);
    db.close();
    await Dexie.delete(name);
    const again = await opened(folder);
    await again.queue.undo(tables.undo.at(-1)?.token ?? '');
    const back = await again.db.queue.where('keys').equals('acl:2026.acl-long.7').first();
    expect(back).toMatchObject({
      title: 'Gone Before',
      source: { place: 'site', name: 'ACL Anthology' },
    });
    again.db.close();
  });

  it('its copies can be rolled back to, and its backup restored', async () => {
    const { db, queue } = await opened(folder);
    const [copy] = await db.snapshots.toArray();
    await queue.rollBack(copy?.n ?? 0);
    expect(await db.queue.toArray()).toMatchObject(old.map(kept));
    const backup = readFileSync(join(FROZEN, folder, 'backup.json'), 'utf8');
    expect(readBackup(backup)).toMatchObject({ refused: 0, repaired: 0 });
    await db.queue.clear();
    await db.staged.put({ id: 'file', at: '2026-08-21T00:00:00.000Z', text: backup });
    await queue.restoreStaged('file', 'replace');
    expect(await db.queue.toArray()).toMatchObject(old.map(kept));
    expect(await db.marks.toArray()).toEqual(tables['marks']);
    expect(await db.verdicts.toArray()).toEqual(tables['verdicts']);
    db.close();
  });

  it('its mirror is read, offered when the database is lost, and written anew', async () => {
    const stored = frozen<Record<string, unknown>>(folder, 'storage-local.json');
    const world = await opened(folder);
    await world.storage.set(stored);
    expect((await readMirror(world.storage)).items.sort(byId)).toMatchObject(old.map(kept));
    await world.queue.tend();
    await world.publisher.drain();
    expect(world.stored.get(MIRROR_HEAD)).toMatchObject({ version: ITEM_VERSION });
    expect((await readMirror(world.storage)).items.sort(byId)).toEqual(
      await world.db.queue.toArray(),
    );
    await world.db.delete({ disableAutoOpen: false });
    await world.storage.set(stored);
    expect(await lostItems(world.db, world.storage)).toHaveLength(old.length);
    await world.queue.settleMirror('restore');
    expect(await world.db.queue.toArray()).toMatchObject(old.map(kept));
    world.db.close();
  });
});
