import { afterEach, describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const A: PaperKey = 'arxiv:2507.00001';
const B: PaperKey = 'arxiv:2507.00002';
const journal = () => world.db.undo.toArray();

describe('the journal of undo', () => {
  it('says what was done, to which paper, and to how many', async () => {
    await world.queue.save([A], { title: 'One' });
    await world.queue.applyImport([{ keys: [B] }, { keys: ['acl:x-1'] }]);
    await world.queue.setState(A, 'done');
    await world.queue.setDone('arxiv:2507.00009', true);
    await world.queue.verdict({ subject: 'openreview:x-1', id: '2507.00001', same: false });
    await world.queue.remove(A);
    expect((await journal()).map(({ what, title, count }) => [what, title, count])).toEqual([
      ['save', 'One', 1],
      ['import', B, 2],
      ['state', 'One', 1],
      ['done', undefined, 1],
      ['verdict', undefined, 0],
      ['remove', 'One', 1],
    ]);
  });

  it('notes that keep themselves while they are typed are one step', async () => {
    const { result: id } = await world.queue.save([A], { title: 'One' });
    const { result: other } = await world.queue.save([B], { title: 'Two' });
    const typed = async (paper: string, text: string, base: string) =>
      (await world.queue.setNotes(paper, text, base)).undo;
    const first = await typed(id, 'a', '');
    expect(await typed(id, 'ab', 'a')).toBe(first);
    expect(await typed(id, 'abc', 'ab')).toBe(first);
    await world.queue.undo(first ?? '');
    expect((await world.db.queue.get(id))?.notes).toBe('');
    const again = await typed(id, 'x', '');
    expect(again).not.toBe(first);
    expect(await typed(other, 'y', '')).not.toBe(again);
    const later = await typed(id, 'xy', 'x');
    expect(later).not.toBe(again);
    world.setTime(Date.UTC(2026, 7, 22));
    expect(await typed(id, 'xyz', 'xy')).not.toBe(later);
  });

  it('a verdict, a mark and settings are taken back too', async () => {
    const said = { subject: 'openreview:x-1', id: '2507.00001' };
    const yes = await world.queue.verdict({ ...said, same: true });
    const no = await world.queue.verdict({ ...said, same: false });
    const done = await world.queue.setDone(A, true);
    await world.queue.undo(done.undo ?? '');
    expect((await world.db.marks.toArray()).filter(({ doneAt }) => doneAt)).toEqual([]);
    await world.queue.undo(no.undo ?? '');
    expect(await world.db.verdicts.toArray()).toMatchObject([{ ...said, same: true }]);
    await world.queue.undo(yes.undo ?? '');
    expect(await world.db.verdicts.count()).toBe(0);
    await world.storage.set({ settings: { theme: 'light' } });
    const text = JSON.stringify({
      format: 'tidemark-backup',
      version: 1,
      queue: [],
      settings: { theme: 'dark' },
    });
    await world.db.staged.put({ id: 'file', at: '2026-08-21T00:00:00.000Z', text });
    const { undo } = await world.queue.restoreStaged('file', 'merge');
    await world.publisher.drain();
    expect(world.stored.get('settings')).toMatchObject({ theme: 'dark' });
    await world.queue.undo(undo ?? '');
    await world.publisher.drain();
    expect(world.stored.get('settings')).toMatchObject({ theme: 'light' });
  });
});
