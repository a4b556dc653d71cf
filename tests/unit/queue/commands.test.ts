import { afterEach, describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { byRank } from '../../../utils/queue/order.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const A: PaperKey = 'arxiv:2507.00001';
const B: PaperKey = 'arxiv:2507.00002';
const DOI: PaperKey = 'doi:10.1/x';

const items = async (): Promise<QueueRow[]> => (await world.db.queue.toArray()).sort(byRank);
/** Without times, which undo may set anew. */
const content = async () =>
  (await items()).map((item) => JSON.stringify({ ...item, changed: 0, changedAt: 0 }));

describe('the queue’s commands', () => {
  it('what is saved last comes first; a second key that a page gives is a claim', async () => {
    await world.queue.save([A], { title: 'A' });
    await world.queue.save([B], { title: 'B' });
    await world.queue.save([A, DOI], { title: 'Other title' });
    expect((await items()).map(({ title }) => title)).toEqual(['B', 'A']);
    expect((await items())[1]).toMatchObject({ keys: [A], claims: [DOI] });
  });

  it('a paper saved by its id alone learns its title from the next page', async () => {
    await world.queue.save([A]);
    expect((await items())[0]?.title).toBe(A);
    await world.queue.save([A], { title: 'Its title', authors: ['Ada Lovelace'] });
    expect((await items())[0]).toMatchObject({ title: 'Its title', authors: ['Ada Lovelace'] });
    await world.queue.save([A], { title: 'Another title' });
    expect((await items())[0]?.title).toBe('Its title');
  });

  it('what is not there is refused in words', async () => {
    await world.queue.save([A, DOI], { title: ' A\n title ' });
    expect((await items())[0]?.title).toBe('A title');
    expect((await world.queue.remove(DOI)).result).toBe(false);
    expect(await items()).toHaveLength(1);
    await expect(world.queue.setState(B, 'done')).rejects.toThrow('not in your queue');
  });

  it('a preprint and its published version become one item, and undo parts them', async () => {
    const authors = ['Ada Lovelace', 'Grace Hopper'];
    await world.queue.save([A], { title: 'Tides of the Inner Sea', authors });
    await world.queue.save([DOI], { title: 'Tides of the inner sea', authors, venue: 'Nature' });
    await world.queue.setTags(A, ['agents']);
    await world.queue.setState(DOI, 'done');
    const before = await content();
    const { undo } = await world.queue.save([A, DOI]);
    const [one, ...others] = await items();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ keys: [A, DOI], state: 'done', tags: ['agents'], venue: 'Nature' });
    expect(await world.db.gone.count()).toBe(1);
    await world.queue.undo(undo ?? '');
    expect(await content()).toEqual(before);
    expect(await world.db.gone.count()).toBe(0);
  });

  it('notes from an old base are not written; the reader gets the other text', async () => {
    const { result: id } = await world.queue.save([A], { title: 'A' });
    await world.queue.setNotes(id, 'first', '');
    const { result } = await world.queue.setNotes(id, 'second', '');
    expect(result).toMatchObject({ saved: false, theirs: 'first' });
    expect((await items())[0]?.notes).toBe('first');
    expect((await world.queue.setNotes(id, 'second', 'first')).result).toMatchObject({
      saved: true,
    });
  });

  it('opening changes no state', async () => {
    await world.queue.save([A], { title: 'A' });
    const before = await content();
    await world.queue.markOpened(A);
    expect(await content()).toEqual(before);
  });

  it('undo of an old command keeps what was done since', async () => {
    const { result: id } = await world.queue.save([A], { title: 'A' });
    const { undo } = await world.queue.bulk([id], { state: 'done' });
    await world.queue.setNotes(id, 'later', '');
    await world.queue.undo(undo ?? '');
    expect((await items())[0]).toMatchObject({ state: 'to-read', notes: 'later' });
    const again = await world.queue.bulk([id], { state: 'reading' });
    await world.queue.bulk([id], { state: 'archived' });
    expect((await world.queue.undo(again.undo ?? '')).result.kept).toBe(1);
    expect((await items())[0]?.state).toBe('archived');
  });

  it('undo of a save that has notes since keeps the paper; an unknown token is refused in words', async () => {
    const { result: id, undo } = await world.queue.save([A], { title: 'A' });
    await world.queue.setNotes(id, 'mine', '');
    expect((await world.queue.undo(undo ?? '')).result.kept).toBe(1);
    expect(await items()).toHaveLength(1);
    await expect(world.queue.undo('nonsense')).rejects.toThrow('can no longer be undone');
  });

  it('too many tags are refused, and nothing changes', async () => {
    await world.queue.save([A], { title: 'A' });
    const many = Array.from({ length: 51 }, (_, n) => `tag${n}`);
    await expect(world.queue.setTags(A, many)).rejects.toThrow('50 tags');
    expect((await items())[0]?.tags).toEqual([]);
    await world.queue.setTags(A, [' #Agents', 'agents', 'two  words', '']);
    expect((await items())[0]?.tags).toEqual(['Agents', 'two words']);
  });
});

describe('undo', () => {
  it('keeps the last 50 commands', async () => {
    for (let n = 0; n < 60; n += 1) await world.queue.setDone(A, n % 2 === 0);
    expect(await world.db.undo.count()).toBe(50);
  });
});
