import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readBackup } from '../../../utils/queue/backup/format.ts';
import { previewRestore } from '../../../utils/queue/backup/restore.ts';
import { writeBackup } from '../../../utils/queue/backup/write.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { ITEM_VERSION } from '../../../utils/queue/item/upgrade.ts';
import { lostItems } from '../../../utils/queue/mirror/mirror.ts';
import { queueWorld } from '../../support/queue-world.ts';
import { anItem } from './arbitrary.ts';

const AT = '2026-08-21T09:00:00.000Z';
let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

async function filled(n = 6): Promise<string> {
  for (let i = 0; i < n; i += 1) await world.queue.save([`acl:p-${i}`], { title: `Paper ${i}` });
  await world.queue.setTags('acl:p-1', ['agents']);
  await world.queue.setDone('arxiv:2507.00009', true);
  return writeBackup(world.db, { theme: 'dark' }, AT);
}

const rows = () => world.db.queue.toArray();
/** Without times, which undo may set anew. */
const timeless = (item: QueueRow) => ({ ...item, changed: {}, changedAt: '' });

async function stage(text: string): Promise<string> {
  await world.db.staged.put({ id: 'file', at: AT, text });
  return 'file';
}

describe('a backup', () => {
  it('written and read is the same, whatever the items', () => {
    fc.assert(
      fc.property(fc.array(anItem), (queue) => {
        const head = { format: 'tidemark-backup', version: ITEM_VERSION, madeAt: AT };
        const read = readBackup(JSON.stringify({ ...head, queue, later: { a: 1 } }));
        expect(read.refused).toBe(0);
        expect(read.queue).toEqual(queue.map((item) => structuredClone(item)));
      }),
    );
  });

  it.each([
    ['cut in half', (text: string) => text.slice(0, text.length / 2), 'cut off or damaged'],
    ['no JSON', () => '@article{a, title={b', 'not a Tidemark backup'],
    ['of another program', () => '{"format":"paper-memory","papers":[]}', 'another program'],
    ['a bare list', () => '[1,2]', 'another program'],
    [
      'of a later version',
      (text: string) => text.replace(`"version":${ITEM_VERSION}`, '"version":9'),
      'later Tidemark',
    ],
    [
      'without its list',
      () => '{"format":"tidemark-backup","version":1}',
      'list of papers is missing',
    ],
    [
      'far too long',
      () =>
        JSON.stringify({ format: 'tidemark-backup', version: 1, queue: Array(100_001).fill(0) }),
      'more than 100,000',
    ],
  ])('%s: refused in words, and nothing changes', async (_name, spoil, words) => {
    const text = await filled();
    const before = await rows();
    await expect(world.queue.restoreStaged(await stage(spoil(text)), 'replace')).rejects.toThrow(
      words,
    );
    expect(await rows()).toEqual(before);
    expect(await world.db.snapshots.count()).toBe(0);
  });

  it('cut anywhere: an error in words, never something else', async () => {
    const text = await filled(2);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (end) => {
        expect(() => readBackup(text.slice(0, end))).toThrow(/Nothing was changed/);
      }),
    );
  });

  it('hostile entries and __proto__ are left out, odd fields are repaired, and both are counted', async () => {
    const good = JSON.parse(await filled(2)) as { queue: unknown[] };
    const bad = [
      { ...(good.queue[0] as object), id: 'x', url: 'javascript:alert(1)' },
      { ...(good.queue[0] as object), id: 'y', keys: ['constructor'] },
      { ...(good.queue[0] as object), id: 'z', notes: 'n'.repeat(100_001) },
      null,
      'text',
    ];
    const text = JSON.stringify({ ...good, queue: [...good.queue, ...bad] }).replace(
      '{"format"',
      '{"__proto__":{"polluted":true},"constructor":1,"format"',
    );
    const read = readBackup(text);
    expect(read.queue.map(({ id }) => id).slice(2)).toEqual(['x', 'z']);
    expect(read.refused).toBe(3);
    expect(read.repaired).toBe(2);
    expect(read.queue[2]?.url).toBe('');
    expect(read.queue[3]?.notes).toHaveLength(100_000);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('an older file without the newer fields is read', () => {
    const item = { id: 'a', keys: ['acl:x'], title: 'T', state: 'done', savedAt: AT };
    const read = readBackup(
      JSON.stringify({
        format: 'tidemark-backup',
        version: 1,
        queue: [item, { ...item, id: 'b' }],
      }),
    );
    expect(read.queue.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(read.queue[0]?.rank).not.toBe(read.queue[1]?.rank);
  });
});

describe('restoring', () => {
  it('does what the preview said, replaces, and is undone whole', async () => {
    const text = await filled();
    await world.queue.remove('acl:p-2');
    await world.queue.setState('acl:p-1', 'done');
    await world.queue.save(['acl:new'], { title: 'New' });
    const before = await rows();
    const said = await previewRestore(world.db, readBackup(text), 'replace');
    const { result, undo } = await world.queue.restoreStaged(await stage(text), 'replace');
    expect(result).toEqual(said);
    expect(said).toEqual({ fresh: 1, changed: 1, removed: 1 });
    const theirs = readBackup(text).queue.sort((a, b) => (a.id < b.id ? -1 : 1));
    expect((await rows()).map(timeless)).toEqual(theirs.map(timeless));
    await world.publisher.drain();
    expect(world.stored.get('settings')).toMatchObject({ theme: 'dark' });
    await world.queue.undo(undo ?? '');
    expect((await rows()).map(timeless)).toEqual(before.map(timeless));
  });

  it('merged: what is there stays, the same paper is one item, and twice is once', async () => {
    const text = await filled();
    const notes = await world.db.queue.where('keys').equals('acl:p-1').first();
    await world.queue.setNotes(notes?.id ?? '', 'later note', '');
    await world.queue.remove('acl:p-2');
    await world.queue.save(['acl:p-2', 'doi:10.1/x'], { title: 'Again' });
    const { result } = await world.queue.restoreStaged(await stage(text), 'merge');
    expect(result.removed).toBe(0);
    expect(await rows()).toHaveLength(6);
    expect((await world.db.queue.where('keys').equals('acl:p-1').first())?.notes).toBe(
      'later note',
    );
    const once = await rows();
    const again = await world.queue.restoreStaged(await stage(text), 'merge');
    expect(again.result).toEqual({ fresh: 0, changed: 0, removed: 0 });
    expect(await rows()).toEqual(once);
  });
});

describe('copies and the mirror', () => {
  it('keeps the last state of each of the last seven days on which something changed', async () => {
    await filled(2);
    for (let day = 1; day <= 12; day += 1) {
      world.setTime(Date.UTC(2026, 8, day, 8));
      await world.queue.tend();
      if (day === 5) continue;
      await world.queue.setTags('acl:p-1', [`day ${day}, morning`]);
      world.setTime(Date.UTC(2026, 8, day, 20));
      await world.queue.setTags('acl:p-1', [`day ${day}`]);
    }
    world.setTime(Date.UTC(2026, 8, 13, 1));
    await world.queue.tend();
    const kept = await world.db.snapshots.toArray();
    expect(kept.map(({ at }) => Number(at.slice(8, 10)))).toEqual([6, 7, 8, 9, 10, 11, 12]);
    expect(
      kept.map(
        ({ text }) => readBackup(text).queue.find(({ keys }) => keys[0] === 'acl:p-1')?.tags,
      ),
    ).toEqual([6, 7, 8, 9, 10, 11, 12].map((day) => [`day ${day}`]));
    await world.queue.rollBack(kept[0]?.n ?? 0);
    expect((await world.db.queue.where('keys').equals('acl:p-1').first())?.tags).toEqual(['day 6']);
  });

  it.each(['bulk removal', 'emptying the removed', 'restore', 'roll-back'])(
    'a copy is kept before: %s',
    async (what) => {
      const text = await filled(3);
      const ids = (await rows()).map(({ id }) => id);
      if (what !== 'bulk removal') await world.queue.remove('acl:p-2');
      const count = await world.db.snapshots.count();
      if (what === 'bulk removal') await world.queue.bulk(ids, { remove: true });
      else if (what === 'emptying the removed') await world.queue.emptyRemoved();
      else await world.queue.restoreStaged(await stage(text), 'replace');
      if (what === 'roll-back') await world.queue.rollBack(1);
      const copies = await world.db.snapshots.toArray();
      expect(copies).toHaveLength(count + (what === 'roll-back' ? 2 : 1));
      const last = readBackup(copies.at(-1)?.text ?? '');
      expect(last.queue).toHaveLength({ 'bulk removal': 3, 'roll-back': 3 }[what] ?? 2);
      expect(last.removed).toHaveLength(
        what === 'emptying the removed' || what === 'restore' ? 1 : 0,
      );
    },
  );

  it.each(['restore', 'discard'] as const)('a wiped database: %s', async (choice) => {
    await world.queue.tend();
    await filled(4);
    const before = await rows();
    await world.publisher.drain();
    await world.db.delete({ disableAutoOpen: false });
    await world.queue.tend();
    await world.queue.save(['acl:fresh'], { title: 'Saved after the wipe' });
    await world.queue.settleMirror(choice);
    await world.publisher.drain();
    const now = await rows();
    if (choice === 'restore') expect(now).toEqual(expect.arrayContaining(before));
    expect(now).toHaveLength(choice === 'restore' ? 5 : 1);
    expect(await lostItems(world.db, world.storage)).toEqual([]);
    const copies = await world.db.snapshots.toArray();
    if (choice === 'discard') expect(copies.some(({ items }) => items === 4)).toBe(true);
  });
});
