import { afterEach, describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { readBackup } from '../../../utils/queue/backup/format.ts';
import { previewRestore } from '../../../utils/queue/backup/restore.ts';
import { writeBackup } from '../../../utils/queue/backup/write.ts';
import { waitingSettings } from '../../../utils/queue/recorder.ts';
import { queueItem } from '../../support/queue-item.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const AT = '2026-08-21T00:00:00.000Z';
const A: PaperKey = 'arxiv:2507.00001';
const B: PaperKey = 'arxiv:2507.00002';

const backup = () => writeBackup(world.db, undefined, AT);
async function restore(text: string, mode: 'merge' | 'replace') {
  await world.db.staged.put({ id: 'file', at: AT, text });
  return world.queue.restoreStaged('file', mode);
}
const marks = () => world.db.marks.toCollection().primaryKeys();
const verdicts = async () => (await world.db.verdicts.toArray()).map(({ id, same }) => [id, same]);

describe('marks and verdicts of a backup', () => {
  it.each([
    [
      'merge',
      [A, B],
      [
        ['2507.00001', true],
        ['2507.00002', true],
      ],
    ],
    ['replace', [A], [['2507.00001', true]]],
  ] as const)('%s', async (mode, keys, said) => {
    const subject = 'openreview:x-1';
    await world.queue.setDone(A, true);
    await world.queue.verdict({ subject, id: '2507.00001', same: true });
    const text = await backup();
    await world.queue.setDone(B, true);
    await world.queue.verdict({ subject, id: '2507.00001', same: false });
    await world.queue.verdict({ subject, id: '2507.00002', same: true });
    const { undo } = await restore(text, mode);
    expect(await marks()).toEqual(keys);
    expect(await verdicts()).toEqual(said);
    await world.queue.undo(undo ?? '');
    expect(await marks()).toEqual([A, B]);
    expect(await verdicts()).toEqual([
      ['2507.00001', false],
      ['2507.00002', true],
    ]);
  });
});

describe('what restoring would do', () => {
  it('is said as it then comes, and the preview changes nothing', async () => {
    for (const id of ['a', 'b', 'c']) await world.db.queue.put(queueItem({ id, rank: `a${id}` }));
    const text = await backup();
    await world.queue.setState('acl:a', 'done');
    await world.queue.remove('acl:b');
    await world.queue.save([A], { title: 'New' });
    for (const [mode, wanted] of [
      ['merge', { fresh: 1, changed: 0, removed: 0 }],
      ['replace', { fresh: 1, changed: 1, removed: 1 }],
    ] as const) {
      const before = await world.db.queue.toArray();
      expect(await previewRestore(world.db, readBackup(text), mode)).toEqual(wanted);
      expect(await world.db.queue.toArray()).toEqual(before);
      const { result, undo } = await restore(text, mode);
      expect(result).toEqual(wanted);
      await world.queue.undo(undo ?? '');
    }
  });
});

describe('a copy or a file that is no longer there', () => {
  it('is refused in words', async () => {
    await expect(world.queue.rollBack(7)).rejects.toThrow('This copy is no longer kept.');
    await expect(world.queue.restoreStaged('none', 'merge')).rejects.toThrow(
      'The file is no longer there. Choose it again.',
    );
  });
});

describe('what was removed', () => {
  it('is not doubled by a restore, and stays as it is', async () => {
    await world.queue.save([A], { title: 'Tides' });
    await world.queue.remove(A);
    const text = await backup();
    const before = await world.db.removed.toArray();
    await restore(text, 'merge');
    expect(await world.db.removed.toArray()).toEqual(before);
    expect(await world.db.queue.count()).toBe(0);
  });

  it('comes back with the words that were written last, there or in the file', async () => {
    const { result: id } = await world.queue.save([A], { title: 'Tides' });
    await world.queue.setNotes(id, 'first', '');
    const older = await backup();
    await world.queue.setNotes(id, 'second', 'first');
    const newer = await backup();
    await world.queue.remove(A);
    for (const text of [older, newer]) {
      const { undo } = await restore(text, 'merge');
      expect((await world.db.queue.get(id))?.notes).toBe('second');
      expect(await world.db.removed.count()).toBe(0);
      await world.queue.undo(undo ?? '');
    }
  });
});

describe('settings of a backup from before a choice was there', () => {
  it.each(['merge', 'replace'] as const)('%s: that choice stays', async (mode) => {
    const searches = [{ id: 'a', name: '', query: 'tides' }];
    await world.storage.set({ settings: { searches, theme: 'light' } });
    const text = await writeBackup(world.db, { theme: 'dark' }, AT);
    await restore(text, mode);
    expect(await waitingSettings(world.db)).toMatchObject({ theme: 'dark', searches });
  });
});
