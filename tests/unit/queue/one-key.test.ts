import { afterEach, describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { checkPuts } from '../../../utils/queue/check-puts.ts';
import { writeBackup } from '../../../utils/queue/backup/write.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const A: PaperKey = 'arxiv:2507.00001';
const B: PaperKey = 'arxiv:2507.00002';
const D: PaperKey = 'doi:10.1000/tides';
const U: PaperKey = 'url:https://a.example/1';
const TIDES = { title: 'Tides of the Inner Sea', authors: ['Ada Lovelace', 'Grace Hopper'] };
const CRESTS = { title: 'Crests Without Any Troughs', authors: ['Emmy Noether'] };

const items = (): Promise<QueueRow[]> => world.db.queue.orderBy('savedAt').toArray();
const idOf = async (key: PaperKey): Promise<string> =>
  (await world.db.queue.where('keys').equals(key).first())?.id ?? '';
async function twice(): Promise<PaperKey[]> {
  const all = (await items()).flatMap(({ keys }) => keys);
  return all.filter((key, n) => all.indexOf(key) !== n);
}

describe('a key is held by one paper', () => {
  it('when a removed one is saved again whose other key is another’s by now', async () => {
    await world.queue.applyImport([{ keys: [A, D], snapshot: TIDES }]);
    await world.queue.remove(A);
    await world.queue.applyImport([{ keys: [B, D], snapshot: CRESTS }]);
    await world.queue.save([A], TIDES);
    expect(await twice()).toEqual([]);
    expect(await items()).toMatchObject([{ keys: [A] }, { keys: [B, D] }]);
  });

  it('when a removed page is saved again whose address went to another paper', async () => {
    await world.queue.save([A, U], TIDES);
    await world.queue.remove(A);
    await world.queue.save([D], CRESTS);
    await world.queue.save([U, D], CRESTS);
    await world.queue.save([A], TIDES);
    expect(await twice()).toEqual([]);
  });

  it('when a union is removed, undone, and one of the two saved again', async () => {
    await world.queue.save([A], TIDES);
    await world.queue.save([D], TIDES);
    const { undo } = await world.queue.unite([await idOf(A), await idOf(D)]);
    await world.queue.remove(A);
    await world.queue.undo(undo ?? '');
    expect(await items()).toMatchObject([{ keys: [D] }]);
    await world.queue.save([A], TIDES);
    expect(await twice()).toEqual([]);
    expect(await items()).toMatchObject([{ keys: [A] }, { keys: [D] }]);
  });

  it('when a removed union is brought back after it was undone', async () => {
    await world.queue.save([A], TIDES);
    await world.queue.save([D], TIDES);
    const { undo } = await world.queue.unite([await idOf(A), await idOf(D)]);
    const { id, notes } = (await items())[0] as QueueRow;
    await world.queue.setNotes(id, 'later', notes);
    await world.queue.remove(A);
    await world.queue.undo(undo ?? '');
    expect((await world.queue.bringBack([id])).result).toBe(1);
    expect(await twice()).toEqual([]);
    expect((await items()).map(({ notes: now }) => now)).toContain('later');
  });

  it('when the undo of an undo, or of a replace, wants one that is another’s by now', async () => {
    await world.queue.applyImport([{ keys: [A], snapshot: TIDES }]);
    const text = await writeBackup(world.db, undefined, world.now().toISOString());
    const { undo } = await world.queue.applyImport([{ keys: [A, D], snapshot: TIDES }]);
    const back = await world.queue.undo(undo ?? '');
    await world.queue.save([D], CRESTS);
    await world.queue.undo(back.undo ?? '');
    expect(await twice()).toEqual([]);

    await world.queue.remove(D);
    await world.queue.applyImport([{ keys: [A, B], snapshot: TIDES }]);
    await world.db.staged.put({ id: 'file', at: world.now().toISOString(), text });
    const replaced = await world.queue.restoreStaged('file', 'replace');
    await world.queue.save([B], CRESTS);
    await world.queue.undo(replaced.undo ?? '');
    expect(await twice()).toEqual([]);
    expect(await items()).toHaveLength(2);
  });

  it('or the command is refused whole', async () => {
    await world.queue.save([A], TIDES);
    await world.queue.save([D], CRESTS);
    const [a, d] = (await items()) as [QueueRow, QueueRow];
    const known = 'known by one id';
    await expect(checkPuts(world.db, [{ ...a, keys: [A, D] }])).rejects.toThrow(known);
    await expect(checkPuts(world.db, [{ ...a, id: 'new' }])).rejects.toThrow(known);
    const swapped = [
      { ...a, keys: d.keys },
      { ...d, keys: a.keys },
    ];
    await expect(checkPuts(world.db, swapped)).resolves.toBeUndefined();
    const many = Array.from({ length: 1001 }, (_, n) => ({
      ...a,
      id: `n${n}`,
      keys: [`acl:many-${n}`] as PaperKey[],
    }));
    await expect(checkPuts(world.db, many)).resolves.toBeUndefined();
    const taken = [...many, { ...a, id: 'last', keys: [D] }];
    await expect(checkPuts(world.db, taken)).rejects.toThrow(known);
  });
});

describe('what was removed comes back only in place of itself', () => {
  it('not for a page that names its DOI as its own', async () => {
    await world.queue.save([D], TIDES);
    await world.queue.remove(D);
    await world.queue.save([D, U], CRESTS);
    expect(await items()).toMatchObject([{ title: CRESTS.title, keys: [U], claims: [D] }]);
    expect(await world.db.removed.count()).toBe(1);
  });

  it('for the journal’s page of a preprint that claimed its DOI', async () => {
    await world.queue.save([A, D], TIDES);
    await world.queue.setNotes(await idOf(A), 'mine', '');
    await world.queue.remove(A);
    const { back } = await world.queue.save([D, A], TIDES);
    expect(back).toBe(true);
    expect(await items()).toMatchObject([{ keys: [A, D], notes: 'mine' }]);
    expect(await world.db.removed.count()).toBe(0);
  });

  it('for a page that knows but its claim, when title and people agree; not when they do not', async () => {
    await world.queue.save([A, D], TIDES);
    await world.queue.remove(A);
    expect((await world.queue.save([D], CRESTS)).back).toBe(false);
    await world.queue.remove(D);
    expect((await world.queue.save([D, U], TIDES)).back).toBe(true);
    expect(await items()).toMatchObject([{ title: TIDES.title }]);
  });

  it('the one that was removed last, of two with one key', async () => {
    await world.queue.save([A], TIDES);
    await world.queue.setNotes(await idOf(A), 'older', '');
    await world.queue.remove(A);
    const [older] = await world.db.removed.toArray();
    await world.db.removed.clear();
    await world.queue.save([A], TIDES);
    await world.queue.setNotes(await idOf(A), 'newer', '');
    await world.queue.remove(A);
    if (older) await world.db.removed.put({ ...older, id: 'zz' });
    await world.queue.save([A], TIDES);
    expect(await items()).toMatchObject([{ notes: 'newer' }]);
  });
});
