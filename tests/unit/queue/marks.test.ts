import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { openDb, type TidemarkDb } from '../../../utils/db/open.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { createQueue } from '../../../utils/queue/commands.ts';
import { findMark, markShardOf } from '../../../utils/queue/marks/format.ts';
import { allMarkShards, isMarkShard, markShard } from '../../../utils/queue/marks/pack.ts';

let db: TidemarkDb;
let made = 0;
afterEach(() => db.delete());

function queue() {
  db = openDb(`marks-${(made += 1)}`);
  let n = 0;
  const storage = { get: () => Promise.resolve({}), set: () => Promise.resolve() };
  return createQueue({ db, storage, now: () => new Date(1e12), newId: () => `id-${(n += 1)}` });
}

const someKey = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1501, max: 1512 }), fc.integer({ min: 10_000, max: 99_999 }))
    .map(([month, n]): PaperKey => `arxiv:${month}.${n}`),
  fc.constantFrom<PaperKey>('arxiv:hep-th/9901001', 'arxiv:math/9901001', 'doi:10.1/a', 'acl:a-1'),
  fc.webUrl().map((url): PaperKey => `url:${url}`),
);

describe('the reader’s marks in shards', () => {
  it('every mark is found in its shard, and no other paper has one', async () => {
    const law = fc.asyncProperty(
      fc.uniqueArray(someKey, { minLength: 1, maxLength: 12 }),
      fc.array(someKey, { maxLength: 5 }),
      async (keys, others) => {
        const commands = queue();
        for (const key of keys) await commands.save([key], { title: 'A' });
        await commands.setState(keys[0] as PaperKey, 'reading');
        await commands.markOpened(keys[0] as PaperKey);
        const shards = new Map<string, string>();
        for (const shard of await allMarkShards(db)) shards.set(shard, await markShard(db, shard));
        const mark = (key: PaperKey) => findMark(shards.get(markShardOf(key)), key);
        expect(mark(keys[0] as PaperKey)).toEqual({ state: 'reading', opened: true, done: false });
        for (const key of keys.slice(1)) expect(mark(key)?.state).toBe('to-read');
        for (const key of others.filter((one) => !keys.includes(one)))
          expect(mark(key)).toBeUndefined();
        expect([...shards.keys()].every(isMarkShard)).toBe(true);
        await db.delete();
      },
    );
    await fc.assert(law, { numRuns: 30 });
  });

  it('a page of one month holds no more of a queue of 20,000 than that month', async () => {
    queue();
    const rows = Array.from({ length: 20_000 }, (_, n) => ({
      key: `arxiv:${2301 + (n % 12)}.${String(n).padStart(5, '0')}` as PaperKey,
      openedAt: '2026-01-01T00:00:00.000Z',
    }));
    await db.marks.bulkPut(rows);
    expect((await markShard(db, 'q1:2301')).length).toBeLessThan(20_000);
  });
});
