import { afterEach, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { changeWords } from '../../../utils/view/change-words.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const A: PaperKey = 'arxiv:2507.00001';
const B: PaperKey = 'arxiv:2507.00002';
const C: PaperKey = 'arxiv:2507.00003';
const those = [A, B, C].map((key) => ({ key }));

/** The reader's own rows, without times, which undo may set anew. */
async function own(): Promise<unknown> {
  const { queue, marks } = world.db;
  const items = (await queue.toArray()).map(({ keys, state, tags }) => ({ keys, state, tags }));
  return { items, marks: await marks.toArray() };
}
const lastWords = async (): Promise<string> =>
  changeWords((await world.db.undo.orderBy('n').last()) ?? {});
const titled = async (): Promise<string[]> =>
  (await world.db.queue.orderBy('rank').toArray()).map(({ keys }) => keys[0] ?? '');

it('saves those that are not saved yet, in their order, as one step of undo', async () => {
  await world.queue.save([B]);
  const before = await own();
  const { result, undo } = await world.queue.changePapers(those, { save: true });
  expect(result).toBe(2);
  expect(await titled()).toEqual([A, C, B]);
  expect(await lastWords()).toBe('Saved 2 papers');
  await world.queue.undo(undo ?? '');
  expect(await own()).toEqual(before);
});

it('gives a tag to all, saves the others with it, and counts all', async () => {
  await world.queue.save([B]);
  await world.queue.setTags(B, ['old']);
  const before = await own();
  const { result, undo } = await world.queue.changePapers(those, { addTags: ['tides'] });
  expect(result).toBe(3);
  const items = await world.db.queue.toArray();
  expect(items.map(({ tags }) => tags.join()).sort()).toEqual(['old,tides', 'tides', 'tides']);
  await world.queue.undo(undo ?? '');
  expect(await own()).toEqual(before);
});

it('marks as done: a saved paper by its state, any other by a mark; and no longer', async () => {
  await world.queue.save([B]);
  const before = await own();
  const { result, undo } = await world.queue.changePapers(those, { done: true });
  expect(result).toBe(3);
  expect((await world.db.queue.toArray()).map(({ state }) => state)).toEqual(['done']);
  expect(
    (await world.db.marks.toArray()).map(({ key, doneAt }) => [key, doneAt !== undefined]),
  ).toEqual([
    [A, true],
    [C, true],
  ]);
  expect((await world.queue.changePapers(those, { done: true })).result).toBe(0);
  await world.queue.undo(undo ?? '');
  expect(await own()).toEqual(before);
  await world.queue.changePapers(those, { done: true });
  expect((await world.queue.changePapers(those, { done: false })).result).toBe(3);
  expect((await world.db.queue.toArray()).map(({ state }) => state)).toEqual(['to-read']);
  expect((await world.db.marks.toArray()).every(({ doneAt }) => doneAt === undefined)).toBe(true);
});

it('marks as read those that are not, keeps when the others were opened, and can be undone', async () => {
  await world.queue.markOpened(A);
  const [opened] = await world.db.marks.toArray();
  const { result, undo } = await world.queue.changePapers(those, { opened: true });
  expect(result).toBe(2);
  expect(await world.db.marks.get(A)).toEqual(opened);
  expect(await lastWords()).toBe('Marked 2 papers as read');
  await world.queue.undo(undo ?? '');
  expect(await world.db.marks.toArray()).toEqual([opened]);
});

it('no longer done is also one that was marked before it was saved', async () => {
  await world.queue.setDone(A, true);
  await world.queue.save([A]);
  await world.queue.changePapers([{ key: A }], { done: true });
  await world.queue.changePapers([{ key: A }], { done: false });
  expect((await world.db.marks.get(A))?.doneAt).toBeUndefined();
  expect((await world.db.queue.toArray()).map(({ state }) => state)).toEqual(['to-read']);
});

it('of many without a title it says how many', async () => {
  await world.queue.changePapers(those, { done: true });
  expect(await lastWords()).toBe('Marked 3 papers as done, or no longer');
});

it('5,000 at once, and back, each in one step', async () => {
  const many = Array.from({ length: 5000 }, (_, n) => ({
    key: `arxiv:2508.${String(n).padStart(5, '0')}` as PaperKey,
  }));
  const before = await own();
  const { result, undo } = await world.queue.changePapers(many, { addTags: ['bulk'] });
  expect(result).toBe(5000);
  expect(await world.db.queue.count()).toBe(5000);
  expect(await world.db.undo.count()).toBe(1);
  await world.queue.undo(undo ?? '');
  expect(await own()).toEqual(before);
});
