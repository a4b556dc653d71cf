import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { createQueueHandlers } from '../../../utils/worker/queue-handlers.ts';
import { queueWorld } from '../../support/queue-world.ts';

const A: PaperKey = 'arxiv:2608.00001';
const B: PaperKey = 'doi:10.1000/tides';
const OURS = 'ext://ours/';
const POPUP = { url: `${OURS}popup.html` };

let world = queueWorld();
let follows = 0;
let handlers = createQueueHandlers(world.queue, () => Promise.resolve(), OURS);

beforeEach(() => {
  world = queueWorld();
  follows = 0;
  const follow = (): Promise<void> => Promise.resolve(void (follows += 1));
  handlers = createQueueHandlers(world.queue, follow, OURS);
});
afterEach(() => world.db.delete());

const item = async (key: PaperKey) => world.db.queue.where('keys').equals(key).first();
const save = (key: PaperKey, title = 'Tides') =>
  handlers.save({ keys: [key], snapshot: { title } }, POPUP);
/** A reply with a token that takes the command back. */
const TOKEN = expect.stringMatching(/./) as string;

describe('the queue’s commands, as a page hears of them', () => {
  it('save: the item’s id, where it was saved, and that it came back', async () => {
    const reply = await save(A);
    const { id } = (await item(A)) ?? {};
    expect(reply).toEqual({ saved: true, id, back: false, undo: TOKEN });
    expect((await item(A))?.source).toEqual({ place: 'today' });
    expect(await handlers.remove({ key: A }, {})).toEqual({ removed: true, undo: TOKEN });
    expect(await handlers.remove({ key: A }, {})).toEqual({ removed: false, undo: undefined });
    expect(await save(A)).toEqual({ saved: true, id, back: true, undo: TOKEN });
  });

  it('state, tags, notes: what is stored now', async () => {
    const { id } = await save(A);
    expect(await handlers.setState({ key: A, state: 'reading' }, {})).toEqual({
      state: 'reading',
      undo: TOKEN,
    });
    expect(await handlers.setTags({ key: A, tags: [' one ', 'one', 'two'] }, {})).toEqual({
      tags: ['one', 'two'],
      undo: TOKEN,
    });
    expect(await handlers.setNotes({ id, notes: 'mine', base: '' }, {})).toMatchObject({
      saved: true,
      undo: TOKEN,
    });
    expect(await handlers.setNotes({ id, notes: 'other', base: '' }, {})).toMatchObject({
      saved: false,
      theirs: 'mine',
    });
    expect(await item(A)).toMatchObject({ state: 'reading', tags: ['one', 'two'], notes: 'mine' });
  });

  it('many at once: how many changed', async () => {
    const ids = [(await save(A)).id, (await save(B, 'Waves')).id];
    const change = { addTags: ['x'] };
    expect(await handlers.bulk({ ids, change }, {})).toEqual({ changed: 2, undo: TOKEN });
    expect(
      await handlers.reorder({ ids: [ids[0] ?? ''], place: { before: ids[1] ?? '' } }, {}),
    ).toEqual({
      undo: TOKEN,
    });
    expect(await world.db.queue.orderBy('rank').primaryKeys()).toEqual(ids);
    await handlers.bulk({ ids, change: { remove: true } }, {});
    expect(await handlers.bringBack({ ids: [...ids, 'unknown'] }, {})).toEqual({
      changed: 2,
      undo: TOKEN,
    });
    await handlers.bulk({ ids, change: { remove: true } }, {});
    expect(await handlers.emptyRemoved({ ids: [ids[0] ?? ''] }, {})).toEqual({
      changed: 1,
      undo: TOKEN,
    });
    expect(await world.db.removed.toCollection().primaryKeys()).toEqual([ids[1]]);
  });

  it('two papers made one, and the word on a likely match', async () => {
    const ids = [(await save(A)).id, (await save(B, 'Waves')).id];
    expect(await handlers.unite({ ids }, {})).toEqual({ changed: 2, undo: TOKEN });
    expect(await world.db.queue.count()).toBe(1);
    const said = { subject: 'openreview:Abc123xyz', id: '2608.00002', same: true };
    expect(await handlers.verdict(said, {})).toEqual({ undo: TOKEN });
    expect(await world.db.verdicts.toArray()).toContainEqual(expect.objectContaining(said));
  });

  it('an import: how many are new, and how many joined what was there', async () => {
    await save(A);
    const candidates = [A, B, B].map((key) => ({ keys: [key], snapshot: { title: 'Tides' } }));
    expect(await handlers.applyImport({ candidates }, {})).toEqual({
      fresh: 1,
      merged: 1,
      leftOut: [],
      undo: TOKEN,
    });
  });

  it('an import: what is more than a paper can hold, by its title', async () => {
    const tags = Array.from({ length: 51 }, (_, n) => `tag ${n}`);
    const candidates = [{ keys: [A], snapshot: { title: 'Tides' }, tags }];
    expect(await handlers.applyImport({ candidates }, {})).toEqual({
      fresh: 0,
      merged: 0,
      leftOut: ['Tides'],
    });
  });

  it('undo: how many stayed as they are now; an acknowledged command is said no more', async () => {
    const { undo: token = '' } = await save(A);
    await world.db.undo.toCollection().modify({ unseen: 1 });
    expect(await handlers.acknowledge({ token }, {})).toEqual({});
    expect(await world.db.undo.where('unseen').equals(1).count()).toBe(0);
    expect(await handlers.undo({ token }, {})).toEqual({ kept: 0, undo: TOKEN });
    expect(await item(A)).toBeUndefined();
  });

  it('a backup is restored, a copy rolled back to, a mirror settled: what came of it', async () => {
    await save(A);
    const queue = [{ id: 'b', keys: [B], title: 'Waves', savedAt: '2026-08-01T00:00:00.000Z' }];
    const text = JSON.stringify({ format: 'tidemark-backup', version: 1, queue });
    await world.db.staged.put({ id: 'file', at: '2026-08-21T00:00:00.000Z', text });
    const reply = await handlers.restoreBackup({ staged: 'file', mode: 'replace' }, {});
    expect(reply).toMatchObject({ undo: TOKEN });
    expect(await item(A)).toBeUndefined();
    expect(await item(B)).toBeDefined();
    const copies = await world.db.snapshots.toCollection().primaryKeys();
    expect(await handlers.rollBack({ n: Number(copies.at(-1)) }, {})).toMatchObject({
      undo: TOKEN,
    });
    expect(await item(A)).toBeDefined();
    await expect(handlers.settleMirror({ choice: 'restore' }, {})).rejects.toThrow(
      'nothing to bring',
    );
  });

  it('the mirror of a lost database comes back: how many items', async () => {
    await save(A);
    await world.queue.tend();
    await world.publisher.drain();
    await world.db.queue.clear();
    await world.db.state.clear();
    expect(await handlers.settleMirror({ choice: 'restore' }, {})).toEqual({
      fresh: 1,
      changed: 0,
      removed: 0,
      undo: TOKEN,
    });
    expect(await item(A)).toBeDefined();
  });

  it('what a page shows of a saved paper, and done by hand', async () => {
    await save(A);
    const report = { keys: [A], url: 'https://arxiv.org/abs/2608.00001', version: 3 };
    expect(await handlers.evidence({ reports: [report] }, {})).toEqual({ changed: 1 });
    expect(await handlers.setDone({ key: B, done: true }, {})).toEqual({ done: true, undo: TOKEN });
    expect((await world.db.marks.get(B))?.doneAt).toBeDefined();
    expect(await handlers.setDone({ key: B, done: false }, {})).toMatchObject({ done: false });
  });

  it('each answers after the marks on open pages follow, and not where it fails', async () => {
    await save(A);
    expect(follows).toBe(1);
    await handlers.setDone({ key: B, done: true }, {});
    expect(follows).toBe(2);
    await expect(handlers.setState({ key: B, state: 'done' }, {})).rejects.toThrow();
    expect(follows).toBe(2);
  });
});
