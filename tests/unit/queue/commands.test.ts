import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../utils/db/queue-tables.ts';
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
  it('what is saved last comes first; saving again only adds keys', async () => {
    await world.queue.save([A], { title: 'A' });
    await world.queue.save([B], { title: 'B' });
    await world.queue.save([A, DOI], { title: 'Other title' });
    expect((await items()).map(({ title }) => title)).toEqual(['B', 'A']);
    expect((await items())[1]?.keys).toEqual([A, DOI]);
  });

  it('a paper saved by its id alone learns its title from the next page', async () => {
    await world.queue.save([A]);
    expect((await items())[0]?.title).toBe(A);
    await world.queue.save([A], { title: 'Its title', authors: ['Ada Lovelace'] });
    expect((await items())[0]).toMatchObject({ title: 'Its title', authors: ['Ada Lovelace'] });
    await world.queue.save([A], { title: 'Another title' });
    expect((await items())[0]?.title).toBe('Its title');
  });

  it('gives back what was removed; what is no item, or not there, is refused in words', async () => {
    await world.queue.save([A, DOI], { title: ' A\n title ' });
    const [item] = await items();
    expect(item?.title).toBe('A title');
    const { result } = await world.queue.remove(DOI);
    expect(await items()).toEqual([]);
    await world.queue.restore(result);
    expect(await items()).toMatchObject([{ id: item?.id, title: 'A title', keys: [A, DOI] }]);
    await expect(world.queue.restore({ id: 1 })).rejects.toThrow('not a saved paper');
    await expect(world.queue.setState(B, 'done')).rejects.toThrow('not in your queue');
  });

  it('a preprint and its published version become one item, and undo parts them', async () => {
    await world.queue.save([A], { title: 'A' });
    await world.queue.save([DOI], { title: 'A, published', venue: 'Nature' });
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
    expect(result).toEqual({ saved: false, theirs: 'first' });
    expect((await items())[0]?.notes).toBe('first');
    expect((await world.queue.setNotes(id, 'second', 'first')).result).toEqual({ saved: true });
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

type Step = { at: number; what: number };
const keysAt = [A, B, 'acl:x-1', DOI] as PaperKey[];

/** One command of a random stream. */
async function take({ at, what }: Step): Promise<{ undo: string | undefined }> {
  const key = keysAt[at % keysAt.length] as PaperKey;
  const there = await world.db.queue.where('keys').equals(key).first();
  if (!there || what === 0) return world.queue.save([key], { title: key });
  const id = there.id;
  const other = (await items())[0]?.id ?? id;
  const commands = [
    () => world.queue.remove(key),
    () => world.queue.setState(key, 'done'),
    () => world.queue.setTags(key, [`t${what}`]),
    () => world.queue.setNotes(id, `note ${what}`, there.notes),
    () => world.queue.bulk([id, other], { snoozedUntil: '2026-09-01T00:00:00.000Z' }),
    () => world.queue.reorder([id], { before: other }),
    () => world.queue.save([key, keysAt[(at + 1) % keysAt.length] as PaperKey]),
    () => world.queue.applyImport([{ keys: [key], tags: ['new'], notes: 'more' }]),
  ];
  const command = commands[what % commands.length];
  return command ? command() : { undo: undefined };
}

describe('undo', () => {
  it('each command of any stream, undone at once, leaves the queue as it was; and can be redone', async () => {
    const steps = fc.array(fc.record({ at: fc.nat(3), what: fc.nat(20) }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, async (stream) => {
        for (const step of stream) {
          const before = await content();
          const { undo } = await take(step);
          const after = await content();
          if (undo === undefined) {
            expect(after).toEqual(before);
            continue;
          }
          const back = await world.queue.undo(undo);
          expect(await content()).toEqual(before);
          await world.queue.undo(back.undo ?? '');
          expect(await content()).toEqual(after);
        }
        await Promise.all(world.db.tables.map((table) => table.clear()));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the last 50 commands', async () => {
    for (let n = 0; n < 60; n += 1) await world.queue.setDone(A, n % 2 === 0);
    expect(await world.db.undo.count()).toBe(50);
  });
});
