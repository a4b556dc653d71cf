import { afterEach, describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { readBackup } from '../../../utils/queue/backup/format.ts';
import { stageFile } from '../../../utils/queue/backup/stage.ts';
import { writeBackup } from '../../../utils/queue/backup/write.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { readItem } from '../../../utils/queue/item/read.ts';
import { ITEM_VERSION } from '../../../utils/queue/item/upgrade.ts';
import { itemOfRemoved } from '../../../utils/queue/removed.ts';
import { SETTINGS_KEY } from '../../../utils/settings.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const A: PaperKey = 'arxiv:2507.00001';
const B: PaperKey = 'arxiv:2507.00002';
const D: PaperKey = 'doi:10.1000/tides';
const TIDES = { title: 'Tides of the Inner Sea', authors: ['Ada Lovelace', 'Grace Hopper'] };
const CRESTS = { title: 'Crests Without Any Troughs', authors: ['Emmy Noether'] };
const AT = '2026-08-21T00:00:00.000Z';

const backup = (settings?: unknown): Promise<string> =>
  writeBackup(world.db, settings, world.now().toISOString());
async function restore(text: string, mode: 'merge' | 'replace' = 'merge') {
  await world.db.staged.put({ id: 'file', at: AT, text });
  return world.queue.restoreStaged('file', mode);
}
const settings = () => world.stored.get(SETTINGS_KEY) as Record<string, unknown>;

describe('the undo of a restore', () => {
  it('leaves the settings that were changed since, and brings the others back', async () => {
    world.stored.set(SETTINGS_KEY, { theme: 'dark' });
    const { undo } = await restore(await backup({ theme: 'light' }));
    await world.publisher.drain();
    expect(settings()).toMatchObject({ theme: 'light' });
    world.stored.set(SETTINGS_KEY, { ...settings(), textSize: 'large' });
    const back = await world.queue.undo(undo ?? '');
    await world.publisher.drain();
    expect(settings()).toEqual({ theme: 'dark', textSize: 'large' });
    world.stored.set(SETTINGS_KEY, { ...settings(), textSize: 'small' });
    await world.queue.undo(back.undo ?? '');
    await world.publisher.drain();
    expect(settings()).toMatchObject({ theme: 'light', textSize: 'small' });
  });

  it('of a second restore knows what the reader set between the two', async () => {
    world.stored.set(SETTINGS_KEY, { theme: 'dark' });
    await restore(await backup({ theme: 'light' }));
    await world.publisher.drain();
    world.stored.set(SETTINGS_KEY, { ...settings(), textSize: 'large' });
    const { undo } = await restore(await backup({ theme: 'dark' }));
    await world.publisher.drain();
    await world.queue.undo(undo ?? '');
    await world.publisher.drain();
    expect(settings()).toMatchObject({ theme: 'light', textSize: 'large' });
  });

  it('right after it, before the settings are where they go', async () => {
    world.stored.set(SETTINGS_KEY, { theme: 'dark' });
    const { undo } = await restore(await backup({ theme: 'light' }));
    await world.queue.undo(undo ?? '');
    await world.publisher.drain();
    expect(settings()).toEqual({ theme: 'dark' });
  });

  it('of a second one, before those of the first are where they go, brings those of the first', async () => {
    world.stored.set(SETTINGS_KEY, { theme: 'dark' });
    await restore(await backup({ theme: 'light', textSize: 'large' }));
    const { undo } = await restore(await backup({ theme: 'dark', textSize: 'small' }));
    await world.queue.undo(undo ?? '');
    await world.publisher.drain();
    expect(settings()).toMatchObject({ theme: 'light', textSize: 'large' });
  });

  it('or of an import that made two one, says nothing of the two in the reader’s name', async () => {
    await world.queue.save([A], TIDES);
    await world.queue.save([D], TIDES);
    const both = { keys: [A, D], snapshot: TIDES, notes: 'n' };
    const { undo } = await world.queue.applyImport([both]);
    expect(await world.db.queue.count()).toBe(1);
    await world.queue.undo(undo ?? '');
    expect(await world.db.queue.count()).toBe(2);
    expect(await world.db.verdicts.count()).toBe(0);
    await world.queue.applyImport([both]);
    expect(await world.db.queue.count()).toBe(1);
  });

  it('of a union by the reader’s word says that they are two', async () => {
    await world.queue.save([A], TIDES);
    await world.queue.save([D], TIDES);
    const ids = await world.db.queue.toCollection().primaryKeys();
    const { undo } = await world.queue.unite(ids);
    await world.queue.undo(undo ?? '');
    expect(await world.db.verdicts.toArray()).toMatchObject([{ same: false }]);
  });
});

describe('a restore', () => {
  it('with two papers under one id makes them two, and again finds both', async () => {
    await world.queue.save([A], TIDES);
    const file = JSON.parse(await backup()) as { queue: QueueRow[] };
    const [first] = file.queue as [QueueRow];
    file.queue.push({ ...first, ...CRESTS, keys: [B], notes: 'other notes' });
    await world.db.queue.clear();
    for (let n = 0; n < 2; n += 1) {
      await restore(JSON.stringify(file));
      const all = await world.db.queue.toArray();
      expect(all.map(({ keys, notes }) => `${keys.join(' ')} ${notes}`).sort()).toEqual([
        `${A} `,
        `${B} other notes`,
      ]);
    }
  });

  it('keeps what it takes out among the removed', async () => {
    await world.queue.save([A], TIDES);
    const text = await backup();
    await world.queue.save([B], CRESTS);
    await restore(text, 'replace');
    expect(await world.db.removed.toArray()).toMatchObject([{ keys: [B], item: CRESTS }]);
  });

  it('brings back what the backup knows as removed', async () => {
    await world.queue.save([A], TIDES);
    await world.queue.save([B], CRESTS);
    await world.queue.remove(A);
    await world.queue.remove(B);
    const text = await backup();
    await world.db.removed.clear();
    await world.queue.save([A], TIDES);
    await restore(text);
    const removed = await world.db.removed.toArray();
    expect(removed.flatMap(({ keys }) => keys).sort()).toEqual([A, B]);
  });

  it('brings back a removed paper whose time is none', async () => {
    await world.queue.save([A], TIDES);
    await world.queue.remove(A);
    const file = JSON.parse(await backup()) as { removed: { at: unknown }[] };
    file.removed = file.removed.map((row) => ({ ...row, at: '9999-99-99T99:99Z' }));
    await world.db.removed.clear();
    await restore(JSON.stringify(file));
    await world.queue.tend();
    const [row] = await world.db.removed.toArray();
    expect(row?.at.slice(0, 10)).toBe('2026-08-21');
  });

  it('takes its own file away, and none of another window', async () => {
    const text = await backup();
    await stageFile(world.db, { id: 'old', at: '2026-08-01T00:00:00.000Z', text });
    await stageFile(world.db, { id: 'one', at: AT, text });
    await stageFile(world.db, { id: 'two', at: '2026-08-21T01:00:00.000Z', text });
    expect(await world.db.staged.toCollection().primaryKeys()).toEqual(['one', 'two']);
    await world.queue.restoreStaged('one', 'merge');
    expect(await world.db.staged.toCollection().primaryKeys()).toEqual(['two']);
  });
});

describe('an item of a later version', () => {
  it('is not read by the shape of today, wherever it is', async () => {
    await world.queue.save([A], TIDES);
    await world.queue.remove(A);
    const [row] = await world.db.removed.toArray();
    const later = ITEM_VERSION + 1;
    for (const version of [later, 99, NaN, 'x' as never])
      expect(readItem(row?.item, version, AT)).toBeUndefined();
    expect(readItem(row?.item, ITEM_VERSION, AT)).toBeDefined();
    expect(row && itemOfRemoved({ ...row, version: later })).toBeUndefined();
    const file = JSON.parse(await backup()) as { removed: { version: number }[] };
    file.removed = file.removed.map((one) => ({ ...one, version: later }));
    expect(readBackup(JSON.stringify(file))).toMatchObject({ removed: [], refused: 1 });
  });

  it('among the removed stays there, whatever is undone or saved', async () => {
    const saved = await world.queue.save([A], TIDES);
    const { undo } = await world.queue.remove(A);
    await world.db.removed.toCollection().modify({ version: ITEM_VERSION + 1 });
    expect((await world.queue.undo(undo ?? '')).result.kept).toBe(1);
    expect((await world.queue.bringBack([saved.result])).result).toBe(0);
    await world.queue.save([A], TIDES);
    expect(await world.db.removed.count()).toBe(1);
  });

  it('in the journal of undo is refused in words', async () => {
    const { undo } = await world.queue.save([A], TIDES);
    await world.db.undo.toCollection().modify({ version: ITEM_VERSION + 1 });
    await expect(world.queue.undo(undo ?? '')).rejects.toThrow('A later Tidemark');
    expect(await world.db.queue.count()).toBe(1);
  });
});
