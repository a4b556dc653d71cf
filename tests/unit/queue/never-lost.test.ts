import { afterEach, describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { LIMITS } from '../../../utils/queue/item/limits.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { readBackup } from '../../../utils/queue/backup/format.ts';
import { writeBackup } from '../../../utils/queue/backup/write.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const A: PaperKey = 'arxiv:2507.00001';
const D: PaperKey = 'doi:10.1000/tides';
const TIDES = { title: 'Tides of the Inner Sea', authors: ['Ada Lovelace', 'Grace Hopper'] };
const CRESTS = { title: 'Crests Without Any Troughs', authors: ['Emmy Noether'] };

async function one(key: PaperKey): Promise<QueueRow> {
  const item = await world.db.queue.where('keys').equals(key).first();
  if (!item) throw new Error(`${key} is not there`);
  return item;
}
const backup = (): Promise<string> => writeBackup(world.db, undefined, world.now().toISOString());
async function restore(text: string, mode: 'merge' | 'replace'): Promise<string> {
  await world.db.staged.put({ id: 'file', at: world.now().toISOString(), text });
  return (await world.queue.restoreStaged('file', mode)).undo ?? '';
}
async function typed(key: PaperKey, notes: string): Promise<string> {
  const { id, notes: base } = await one(key);
  return (await world.queue.setNotes(id, notes, base)).undo ?? '';
}
const removedNotes = async (): Promise<string[]> =>
  (await world.db.removed.toArray()).map(({ item }) => item.notes);

describe('words that were typed last', () => {
  it('come back with the undo of an older removal', async () => {
    await world.queue.save([A], TIDES);
    const { id } = await one(A);
    const first = await world.queue.remove(A);
    await world.queue.bringBack([id]);
    await typed(A, 'precious');
    await world.queue.remove(A);
    await world.queue.undo(first.undo ?? '');
    expect((await one(A)).notes).toBe('precious');
    expect(await world.db.removed.count()).toBe(0);
  });

  it('come back with a backup that is merged over a removed paper', async () => {
    await world.queue.save([A], TIDES);
    await typed(A, 'n1');
    const text = await backup();
    await typed(A, 'n1 precious');
    await world.queue.remove(A);
    await restore(text, 'merge');
    expect((await one(A)).notes).toBe('n1 precious');
  });

  it('stay among the removed when a copy brings the paper back as it was, and can join it', async () => {
    await world.queue.save([A], TIDES);
    await typed(A, 'n1');
    const text = await backup();
    await typed(A, 'n1 precious');
    await world.queue.remove(A);
    const undo = await restore(text, 'replace');
    expect((await one(A)).notes).toBe('n1');
    expect(await removedNotes()).toEqual(['n1 precious']);
    const [row] = await world.db.removed.toArray();
    const back = await world.queue.bringBack([row?.id ?? '']);
    expect((await one(A)).notes).toBe('n1 precious');
    await world.queue.undo(back.undo ?? '');
    await world.queue.undo(undo);
    expect(await world.db.queue.count()).toBe(0);
    expect(await removedNotes()).toContain('n1 precious');
  });
});

describe('a clock that was ahead', () => {
  it('when the paper was saved: undo of an old step leaves what was typed since', async () => {
    await world.queue.save([A], TIDES);
    world.setTime(Date.UTC(2026, 7, 20));
    const first = await typed(A, 'one');
    await world.queue.setState(A, 'reading');
    await typed(A, 'one and many more words');
    expect((await world.queue.undo(first)).result.kept).toBe(1);
    expect((await one(A)).notes).toBe('one and many more words');
  });

  it('when the paper was saved: an older backup does not win over what was typed since', async () => {
    await world.queue.save([A], TIDES);
    world.setTime(Date.UTC(2026, 7, 20));
    await typed(A, 'zzz old');
    const text = await backup();
    await world.queue.setState(A, 'reading');
    await typed(A, 'aaa new');
    await restore(text, 'merge');
    expect((await one(A)).notes).toBe('aaa new');
  });

  it('or behind, when a restore is undone: an older backup does not win over what came back', async () => {
    await world.queue.save([A], TIDES);
    const empty = await backup();
    await typed(A, 'zzz');
    const older = await backup();
    await typed(A, 'aaa');
    world.setTime(Date.UTC(2001, 0, 1));
    await world.queue.undo(await restore(empty, 'replace'));
    await restore(older, 'merge');
    expect((await one(A)).notes).toBe('aaa');
  });

  it('or behind, when a copy is restored: an older backup does not win over what was typed since', async () => {
    await world.queue.save([A], TIDES);
    const empty = await backup();
    await typed(A, 'zzz');
    const older = await backup();
    world.setTime(Date.UTC(2001, 0, 1));
    await restore(empty, 'replace');
    await typed(A, 'aaa');
    await restore(older, 'merge');
    expect((await one(A)).notes).toBe('aaa');
  });

  it('when a file was made: no time of it is after now', async () => {
    await world.queue.applyImport([
      { keys: [A], snapshot: TIDES, savedAt: '2199-01-01T00:00:00.000Z' },
    ]);
    expect((await one(A)).savedAt < '2026-08-22').toBe(true);
    const file = JSON.parse(await backup()) as { queue: QueueRow[] };
    const times = { savedAt: '2199-01-01T00:00:00.000Z', changedAt: '2199-01-01T00:00:00.000Z' };
    const changed = { notes: times.savedAt };
    file.queue = file.queue.map((item) => ({ ...item, ...times, changed, notes: 'from the file' }));
    await world.db.queue.clear();
    await restore(JSON.stringify(file), 'merge');
    const item = await one(A);
    const all = [item.savedAt, item.changedAt, item.changed.notes ?? ''];
    expect(all.filter((at) => at > '2026-08-22')).toEqual([]);
    expect(item.notes).toBe('from the file');
  });

  it('that is behind when a file is restored does not make the file’s times its own', async () => {
    await world.queue.save([A], TIDES);
    const { savedAt } = await one(A);
    const text = await backup();
    world.setTime(Date.UTC(1999, 0, 1));
    await restore(text, 'replace');
    expect((await one(A)).savedAt).toBe(savedAt);
  });
});

const many = (letter: string, n: number): string[] =>
  Array.from({ length: n }, (_, at) => `${letter}${at}`);

describe('more than one item holds is refused in words, never cut', () => {
  const long = (letter: string): string => letter.repeat(60_000);

  it.each([
    ['notes', { notes: [long('a'), long('d')], tags: [[], []] }],
    ['tags', { notes: ['', ''], tags: [many('a', 40), many('d', 40)] }],
  ])('two papers that the reader makes one: %s', async (_, { notes, tags }) => {
    await world.queue.save([A], TIDES);
    await world.queue.save([D], CRESTS);
    for (const [n, key] of [A, D].entries()) {
      if (notes[n]) await typed(key, notes[n]);
      await world.queue.setTags(key, tags[n] ?? []);
    }
    const before = await world.db.queue.toArray();
    const ids = before.map(({ id }) => id);
    await expect(world.queue.unite(ids)).rejects.toThrow(/would (?:be longer|have more)/);
    expect(await world.db.queue.toArray()).toEqual(before);
  });

  it('two papers that a page or a backup shows to be one stay two', async () => {
    await world.queue.save([A], TIDES);
    await world.queue.save([D], TIDES);
    await typed(A, long('a'));
    await typed(D, long('d'));
    await world.queue.save([A, D], TIDES);
    expect(await world.db.queue.count()).toBe(2);
    const text = await backup();
    await world.queue.remove(A);
    await restore(text, 'merge');
    const all = (await world.db.queue.toArray()).map(({ notes }) => notes).join('');
    expect(all).toContain(long('a'));
    expect(all).toContain(long('d'));
  });

  it('an item of a backup that finds no place is among the removed', async () => {
    await world.queue.save([A], TIDES);
    await typed(A, long('a'));
    const file = JSON.parse(await backup()) as { queue: QueueRow[] };
    file.queue = file.queue.map((item) => ({ ...item, id: 'other', notes: long('d') }));
    await restore(JSON.stringify(file), 'merge');
    expect((await one(A)).notes).toBe(long('a'));
    expect(await removedNotes()).toEqual([long('d')]);
  });

  it.each([
    ['notes on notes', { notes: 'precious imported words' }],
    ['tags on tags', { tags: many('x', 40) }],
    ['a tag', { tags: ['x'.repeat(LIMITS.tag + 1)] }],
  ])('an import leaves that paper as it is, and names it: %s', async (_, candidate) => {
    await world.queue.save([A], TIDES);
    await world.queue.setTags(A, many('t', 40));
    await typed(A, 'a'.repeat(LIMITS.notes - 1));
    const before = await world.db.queue.toArray();
    const { result, undo } = await world.queue.applyImport([
      { keys: [A], snapshot: TIDES, ...candidate },
      { keys: [D], snapshot: CRESTS },
    ]);
    expect(result).toMatchObject({ fresh: 1, back: 0, leftOut: [TIDES.title] });
    expect(result.ids).toEqual([(await one(D)).id]);
    expect(await one(A)).toEqual(before[0]);
    await world.queue.undo(undo ?? '');
    expect(await world.db.queue.toArray()).toEqual(before);
  });

  it('a new paper of an import, with its tags and notes: it is left out, the others come', async () => {
    for (const more of [
      { tags: many('t', 51) },
      { tags: ['x'.repeat(61)] },
      { notes: 'x'.repeat(LIMITS.notes + 1) },
    ]) {
      const { result } = await world.queue.applyImport([
        { keys: [A], ...more },
        { keys: [D], snapshot: CRESTS, tags: many('t', 50) },
      ]);
      expect(result.leftOut).toEqual([A]);
    }
    expect((await world.db.queue.toArray()).map(({ keys }) => keys)).toEqual([[D]]);
  });

  it('a removed paper whose words an import would overflow stays removed', async () => {
    await world.queue.save([A], TIDES);
    await typed(A, long('a'));
    await world.queue.remove(A);
    const { result, undo } = await world.queue.applyImport([{ keys: [A], notes: long('d') }]);
    expect({ ...result, undo }).toEqual({ ids: [], leftOut: [A], fresh: 0, back: 0 });
    expect(await removedNotes()).toEqual([long('a')]);
  });

  it('a backup keeps every key of an item that was made of three', async () => {
    const keys = (n: number): PaperKey[] =>
      Array.from({ length: 8 }, (_, at): PaperKey => `doi:10.${n}000/${at}`);
    await world.queue.applyImport([1, 2, 3].map((n) => ({ keys: keys(n), snapshot: TIDES })));
    const ids = (await world.db.queue.toArray()).map(({ id }) => id);
    if (ids.length > 1) await world.queue.unite(ids);
    const [item] = await world.db.queue.toArray();
    expect(item?.keys).toHaveLength(24);
    const read = readBackup(await backup());
    expect(read.queue[0]?.keys).toEqual(item?.keys);
    expect(read.repaired).toBe(0);
  });

  it('what is more than the limit already hinders no other change', async () => {
    await world.queue.save([A], TIDES);
    const item = await one(A);
    const over = { notes: 'x'.repeat(LIMITS.notes + 1), tags: ['y'.repeat(150)] };
    await world.db.queue.put({ ...item, ...over });
    await world.queue.setState(A, 'done');
    expect(await one(A)).toMatchObject({ state: 'done', ...over });
  });
});
