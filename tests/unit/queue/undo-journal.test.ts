import { afterEach, describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { byRank } from '../../../utils/queue/order.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const A: PaperKey = 'arxiv:2507.00001';
const B: PaperKey = 'doi:10.1/x';
const row = (token: string) => world.db.undo.where('token').equals(token).first();

/** Two saved papers that a visited page shows to be one. */
async function mergedByVisit(): Promise<string> {
  const authors = ['Ada Lovelace', 'Grace Hopper'];
  await world.queue.save([A], { title: 'Tides of the Inner Sea', authors });
  await world.queue.save([B], { title: 'Tides of the inner sea', authors });
  const url = 'https://example.org/paper';
  await world.queue.evidence([{ keys: [A, B], title: 'Tides of the Inner Sea', authors, url }]);
  const [merge] = await world.db.undo.where('unseen').equals(1).toArray();
  return merge?.token ?? '';
}

describe('the journal of undo', () => {
  it('says of a command that it was taken back, and no longer when that was taken back too', async () => {
    const { undo: saved = '' } = await world.queue.save([A], { title: 'A' });
    expect((await row(saved))?.undoneAt).toBeUndefined();
    const { undo: undone = '' } = await world.queue.undo(saved);
    expect((await row(saved))?.undoneAt).toBe((await row(undone))?.at);
    expect(await row(undone)).toMatchObject({ what: 'undo', undoes: saved, title: 'A' });
    await world.queue.undo(undone);
    expect((await row(saved))?.undoneAt).toBeUndefined();
    expect((await row(undone))?.undoneAt).toBeDefined();
  });

  it('a merge that a visit made is unseen until the reader says so, or takes it back', async () => {
    const token = await mergedByVisit();
    expect(token).not.toBe('');
    expect(await world.db.queue.count()).toBe(1);
    await world.queue.acknowledge(token);
    expect(await world.db.undo.where('unseen').equals(1).count()).toBe(0);
    await world.queue.undo(token);
    expect(await world.db.queue.count()).toBe(2);
  });

  it('a merge that nobody has seen outlives fifty later commands', async () => {
    const token = await mergedByVisit();
    for (let n = 0; n < 60; n += 1) await world.queue.setState(A, n % 2 ? 'done' : 'reading');
    expect(await row(token)).toBeDefined();
    expect(await world.db.undo.count()).toBe(51);
  });

  it('typing is one step, and its undo brings the text from before it', async () => {
    const { result: id } = await world.queue.save([A], { title: 'A' });
    await world.queue.setNotes(id, 'old', '');
    await world.queue.setState(A, 'reading');
    const { undo = '' } = await world.queue.setNotes(id, 'n', 'old');
    expect((await world.queue.setNotes(id, 'ne', 'n')).undo).toBe(undo);
    await world.queue.setNotes(id, 'new', 'ne');
    await world.queue.undo(undo);
    expect((await world.db.queue.get(id))?.notes).toBe('old');
  });

  it('typing does not go on with a step that an earlier build wrote', async () => {
    const { result: id } = await world.queue.save([A], { title: 'A' });
    const { undo = '' } = await world.queue.setNotes(id, 'n', '');
    await world.db.undo.where('token').equals(undo).modify({ version: 1 });
    expect((await world.queue.setNotes(id, 'ne', 'n')).undo).not.toBe(undo);
  });
});

describe('moving', () => {
  it('into another state is one step: place and state come and go together', async () => {
    for (const n of [3, 2, 1])
      await world.queue.save([`arxiv:2507.0000${n}` as PaperKey], { title: `Paper ${n}` });
    const all = async () => (await world.db.queue.toArray()).sort(byRank);
    const show = async (): Promise<string[]> =>
      (await all()).map(({ title, state }) => `${title.slice(-1)} ${state}`);
    const [first, , last] = await all();
    const place = { after: last?.id ?? '' };
    const { undo } = await world.queue.reorder({ ids: [first?.id ?? ''], place, state: 'done' });
    expect(await show()).toEqual(['2 to-read', '3 to-read', '1 done']);
    expect((await row(undo ?? ''))?.what).toBe('state');
    await world.queue.undo(undo ?? '');
    expect(await show()).toEqual(['1 to-read', '2 to-read', '3 to-read']);
  });
});
