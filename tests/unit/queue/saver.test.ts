import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { queueWorld } from '../../support/queue-world.ts';

const A: PaperKey = 'arxiv:2608.00001';
const D: PaperKey = 'doi:10.1000/one';
const O: PaperKey = 'openreview:Abc123';

it('a second candidate with a key of the first adds its keys, tags and notes', async () => {
  const { db, queue } = queueWorld();
  const { result } = await queue.applyImport([
    { keys: [A], snapshot: { title: 'One' }, tags: ['a'], notes: 'first' },
    { keys: [A, D], tags: ['b'], notes: 'second' },
  ]);
  expect(result.fresh).toBe(1);
  expect(new Set(result.ids).size).toBe(1);
  const [item, ...others] = await db.queue.toArray();
  expect(others).toEqual([]);
  expect(item).toMatchObject({ keys: [A, D], title: 'One', tags: ['a', 'b'] });
  expect(item?.notes).toContain('first');
  expect(item?.notes).toContain('second');
});

it('a candidate that has the keys of two saved papers makes them one, and undo parts them', async () => {
  const { db, queue } = queueWorld();
  const snapshot = { title: 'Crests and Troughs of Attention', authors: ['Ada Lovelace'] };
  await queue.applyImport([
    { keys: [A], snapshot, tags: ['preprint'] },
    { keys: [D], snapshot, tags: ['published'] },
  ]);
  const { undo } = await queue.applyImport([{ keys: [A, D], tags: ['both'] }]);
  const [item, ...others] = await db.queue.toArray();
  expect(others).toEqual([]);
  expect([...(item?.tags ?? [])].sort()).toEqual(['both', 'preprint', 'published']);
  await queue.undo(undo ?? '');
  expect(await db.queue.count()).toBe(2);
});

it('a later candidate joins a new one to a saved one', async () => {
  const { db, queue } = queueWorld();
  const snapshot = { title: 'Crests and Troughs of Attention', authors: ['Ada Lovelace'] };
  const saved = await queue.save([D], { ...snapshot, title: 'Crests and troughs of attention' });
  const { result } = await queue.applyImport([
    { keys: [A], snapshot, notes: 'new' },
    { keys: [O], snapshot },
    { keys: [A, O, D] },
  ]);
  expect(new Set(result.ids)).toEqual(new Set([saved.result]));
  expect(result.fresh).toBe(0);
  const [item, ...others] = await db.queue.toArray();
  expect(others).toEqual([]);
  expect(item).toMatchObject({ notes: 'new' });
  expect(new Set(item?.keys)).toEqual(new Set([A, O, D]));
});

it('whatever is imported: each key in one item, and no tag lost', async () => {
  const key = fc.integer({ min: 1, max: 6 }).map((n): PaperKey => `arxiv:2608.0000${n}`);
  const candidate = fc.record({
    keys: fc.uniqueArray(key, { minLength: 1, maxLength: 3 }),
    tags: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(candidate, { maxLength: 4 }),
      fc.array(candidate, { maxLength: 5 }),
      async (before, all) => {
        const { db, queue } = queueWorld();
        await queue.applyImport(before);
        const { result } = await queue.applyImport(all);
        const items = await db.queue.toArray();
        const keys = items.flatMap((item) => item.keys);
        expect(new Set(keys).size).toBe(keys.length);
        all.forEach((one, n) => {
          const holder = items.find(({ id }) => id === result.ids[n]);
          expect(holder?.keys).toContain(one.keys[0]);
          expect(holder?.tags).toEqual(expect.arrayContaining(one.tags));
        });
        await db.delete();
      },
    ),
    { numRuns: 60 },
  );
});
