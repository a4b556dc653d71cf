import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDiskFull } from '../../../utils/db/disk-full.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { fullDisk } from '../../support/full-disk.ts';
import { dump } from '../../support/failing-writes.ts';
import { queueWorld } from '../../support/queue-world.ts';

const A = 'arxiv:2507.00001';
const B = 'arxiv:2507.00002';
const OWN = ['queue', 'gone', 'removed', 'marks', 'verdicts'];
const NEXT_DAY = Date.UTC(2026, 7, 25);

let made = 0;
let world: ReturnType<typeof queueWorld>;
let disk: ReturnType<typeof fullDisk>;
let id = '';

beforeEach(async () => {
  const db = openDb(`full-${(made += 1)}`);
  disk = fullDisk(db);
  world = queueWorld(db);
  ({ result: id } = await world.queue.save([A], { title: 'A', authors: ['A B'] }));
  await world.queue.setNotes(id, 'x', '');
  await world.queue.save([B], { title: 'B' });
  await world.queue.save(['arxiv:2507.00003'], { title: 'C' });
  await world.queue.remove('arxiv:2507.00003');
  world.setTime(NEXT_DAY);
});
afterEach(() => world.db.delete());

const notes = async (): Promise<string | undefined> => (await world.db.queue.get(id))?.notes;

/** The reader's own tables. */
async function own(): Promise<unknown> {
  const all = await dump(world.db);
  const timeless = (key: string, value: unknown): unknown =>
    /at$|^changed$|^id$/i.test(key) ? undefined : value;
  return JSON.parse(
    JSON.stringify(
      OWN.map((name) => all[name]),
      timeless,
    ),
  );
}

describe('no room on the disk', () => {
  it.each(['snapshots', 'undo', 'state', 'dirty', 'gone', 'removed', 'problems'])(
    'for %s: a note of one more letter is kept all the same',
    async (table) => {
      disk.for(table);
      expect((await world.queue.setNotes(id, 'xy', 'x')).result).toMatchObject({ saved: true });
      expect(await notes()).toBe('xy');
    },
  );

  it('for anything but the note itself: it is kept, and nothing else', async () => {
    disk.for('snapshots', 'undo', 'state', 'dirty', 'gone', 'removed', 'problems', 'marks');
    expect(await world.queue.setNotes(id, 'xy', 'x')).toMatchObject({ undo: undefined });
    expect(await notes()).toBe('xy');
  });

  it('for the journal: a note is kept, and the pages hear of it', async () => {
    await world.db.dirty.clear();
    disk.for('snapshots', 'undo', 'state');
    await world.queue.setNotes(id, 'xy', 'x');
    expect(await notes()).toBe('xy');
    expect(await world.db.dirty.count()).toBeGreaterThan(0);
  });

  it('for the journal: what could not be put right without it is refused as what it is', async () => {
    const before = await own();
    const ids = await world.db.queue.toCollection().primaryKeys();
    const text = '{"format":"tidemark-backup","version":1,"queue":[]}';
    await world.db.staged.put({ id: 'file', at: '2026-08-21T00:00:00.000Z', text });
    disk.for('undo');
    for (const refused of [
      world.queue.applyImport([{ keys: [A], notes: 'more' }]),
      world.queue.unite(ids),
      world.queue.restoreStaged('file', 'replace'),
    ])
      await expect(refused).rejects.toSatisfy(isDiskFull);
    expect(await own()).toEqual(before);
  });

  it('for the note: it is refused as what it is, and the note is as it was', async () => {
    disk.for('queue');
    const refused: unknown = await world.queue
      .setNotes(id, 'xy', 'x')
      .catch((error: unknown) => error);
    expect(isDiskFull(refused)).toBe(true);
    expect(await notes()).toBe('x');
  });

  it('for the copy of a day: it is named among the problems, and made when there is room', async () => {
    disk.for('snapshots');
    await world.queue.setState(A, 'reading');
    const problems = await world.db.problems.toArray();
    expect(problems.map(({ reason }) => reason)).toEqual(['trouble.backup.noRoom']);
    disk.for();
    world.setTime(NEXT_DAY + 86_400_000);
    await world.queue.setState(A, 'done');
    expect((await world.db.snapshots.toArray()).map(({ why }) => why)).toEqual(['daily']);
  });

  it('for a copy: emptying the removed asks, and then makes room without one', async () => {
    disk.for('snapshots', 'undo', 'state', 'dirty');
    expect((await world.queue.emptyRemoved()).result).toEqual({ changed: 0, noRoom: true });
    expect(await world.db.removed.count()).toBe(1);
    const done = await world.queue.emptyRemoved(undefined, { withoutCopy: true });
    expect(done).toEqual({ result: { changed: 1 }, undo: undefined });
    expect(await world.db.removed.count()).toBe(0);
  });

  it('for a copy before a bulk removal or a restore: it is refused, and nothing is changed', async () => {
    const before = await own();
    disk.for('snapshots');
    const ids = await world.db.queue.toCollection().primaryKeys();
    await expect(world.queue.bulk(ids, { remove: true })).rejects.toSatisfy(isDiskFull);
    expect(await own()).toEqual(before);
  });
});

const COMMANDS: Readonly<Record<string, () => Promise<unknown>>> = {
  save: () => world.queue.save(['arxiv:2507.00077'], { title: 'New' }),
  'save what was removed': () => world.queue.save(['arxiv:2507.00003'], { title: 'C' }),
  remove: () => world.queue.remove(A),
  state: () => world.queue.setState(A, 'reading'),
  tags: () => world.queue.setTags(A, ['one']),
  notes: () => world.queue.setNotes(id, 'typed', 'x'),
  order: async () =>
    world.queue.reorder({
      ids: [id],
      place: { after: (await world.db.queue.where('keys').equals(B).first())?.id ?? '' },
    }),
  snooze: () => world.queue.bulk([id], { snoozedUntil: '2026-09-01T07:00:00.000Z' }),
  done: () => world.queue.setDone(A, true),
  opened: () => world.queue.markOpened(A),
  'bring back': async () =>
    world.queue.bringBack(await world.db.removed.toCollection().primaryKeys()),
  empty: () => world.queue.emptyRemoved(),
  import: () =>
    world.queue.applyImport([{ keys: [A], notes: 'more' }, { keys: ['arxiv:2507.00080'] }]),
  undo: async () => world.queue.undo((await world.db.undo.toCollection().last())?.token ?? ''),
};

describe('no room for one write of a command', () => {
  it.each(Object.keys(COMMANDS))('%s is done whole, or not at all and says why', async (name) => {
    const command = COMMANDS[name] as () => Promise<unknown>;
    const start = await dump(world.db);
    const restart = async (): Promise<void> => {
      disk.for();
      for (const table of world.db.tables) {
        await table.clear();
        await table.bulkPut(start[table.name] ?? []);
      }
    };
    const before = await own();
    disk.after(undefined);
    await command();
    const writes = disk.count();
    const after = await own();
    expect(writes).toBeGreaterThan(2);
    for (let n = 0; n < writes; n += 1) {
      await restart();
      disk.after(n);
      const failed: unknown = await command().then(
        () => undefined,
        (error: unknown) => error,
      );
      if (failed !== undefined) expect(isDiskFull(failed)).toBe(true);
      const now = JSON.stringify(await own());
      expect([
        JSON.stringify(before),
        ...(failed === undefined ? [JSON.stringify(after)] : []),
      ]).toContain(now);
    }
  });
});
