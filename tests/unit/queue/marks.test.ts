import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { arxivKey, type PaperKey } from '../../../utils/paper-key.ts';
import { createQueue } from '../../../utils/queue/commands.ts';
import { findMark, markShardOf } from '../../../utils/queue/marks/format.ts';
import { allMarkShards, isMarkShard, markShard } from '../../../utils/queue/marks/pack.ts';
import { queueItem } from '../../support/queue-item.ts';

let db: TidemarkDb;
let made = 0;
afterEach(() => db.delete());

function queue() {
  db = openDb(`marks-${(made += 1)}`);
  let n = 0;
  const storage = { get: () => Promise.resolve({}), set: () => Promise.resolve() };
  return createQueue({ db, storage, now: () => new Date(1e12), newId: () => `id-${(n += 1)}` });
}

const AT = '2026-08-21T10:00:00.000Z';

const item = (key: PaperKey, fields: Partial<QueueRow>): QueueRow =>
  queueItem({ id: key, keys: [key], ...fields });

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
        expect(mark(keys[0] as PaperKey)).toEqual({
          saved: true,
          claimed: false,
          opened: true,
          done: false,
        });
        for (const key of keys.slice(1)) expect(mark(key)?.saved).toBe(true);
        for (const key of others.filter((one) => !keys.includes(one)))
          expect(mark(key)).toBeUndefined();
        expect([...shards.keys()].every(isMarkShard)).toBe(true);
        await db.delete();
      },
    );
    await fc.assert(law, { numRuns: 20 });
  });

  it('a shard of a month is written from that month’s rows alone', async () => {
    queue();
    const key = (n: number): PaperKey => `arxiv:${2301 + (n % 12)}.${String(n).padStart(5, '0')}`;
    for (let n = 0; n < 24; n += 1) {
      await db.queue.put(item(key(n), {}));
      await db.queue.put(item(`acl:a-${n}`, { claims: [key(n + 24)] }));
      await db.marks.put({ key: key(n + 48), openedAt: AT });
    }
    const read: string[] = [];
    db.queue.hook('reading', (row) => (read.push(row.id), row));
    db.marks.hook('reading', (row) => (read.push(row.key), row));
    const text = await markShard(db, 'q1:2301');
    expect(read.sort()).toEqual(
      ['arxiv:2301.00000', 'arxiv:2301.00012', 'acl:a-0', 'acl:a-12']
        .concat(['arxiv:2301.00048', 'arxiv:2301.00060'])
        .sort(),
    );
    expect(text).toBe('\n00000 t\n00012 t\n00024 c\n00036 c\n00048 -o\n00060 -o\n');
  });
});

describe('a shard', () => {
  it('is found under the name that open pages of an earlier build ask for', () => {
    expect(markShardOf('arxiv:2507.02559')).toBe('q1:2507');
    expect(markShardOf('arxiv:hep-th/9901001')).toBe('q1:9901');
    expect(
      ['acl:2024.acl-1', 'doi:10.1/a', 'url:https://x.example/'].map((key) =>
        markShardOf(key as PaperKey),
      ),
    ).toEqual(['q1:x1f', 'q1:x07', 'q1:x12']);
  });

  it.each(['q1:2507', 'q1:x00', 'q1:x1f'])('is named so: %s', (name) =>
    expect(isMarkShard(name)).toBe(true),
  );

  it.each(['q1:250', 'q1:25071', 'xq1:2507', 'q1:x20', 'q1:x0g', 'q1:', 'settings', 'm2507'])(
    'is not named so: %s',
    (name) => expect(isMarkShard(name)).toBe(false),
  );

  it.each<[PaperKey, string]>([
    ['arxiv:math/0703001', 'q1:0703'],
    ['arxiv:0704.0001', 'q1:0704'],
    ['arxiv:hep-th/9107001', 'q1:9107'],
  ])('with ids of the old form and the first of the new: %s', async (key, shard) => {
    queue();
    await db.queue.put(item(key, { state: 'reading' }));
    await db.marks.put({ key, openedAt: AT });
    expect(await allMarkShards(db)).toEqual([shard]);
    expect(findMark(await markShard(db, shard), key)).toMatchObject({ saved: true, opened: true });
  });

  it('says of each paper what the reader did with it, in an order that is always the same', async () => {
    queue();
    const keys = ['2507.00005', '2507.00003', '2507.00001', '2507.00004', '2507.00002'].map(
      arxivKey,
    );
    const [five, three, one, four, two] = keys as [
      PaperKey,
      PaperKey,
      PaperKey,
      PaperKey,
      PaperKey,
    ];
    await db.queue.put(item(five, { claims: [three, four] }));
    await db.queue.put(item(four, { state: 'done' }));
    await db.marks.bulkPut([
      { key: one, openedAt: AT, doneAt: AT },
      { key: two, doneAt: AT },
      { key: arxivKey('2507.00006') },
      { key: five, openedAt: AT },
    ]);
    const text = await markShard(db, 'q1:2507');
    expect(text).toBe('\n00001 -od\n00002 -d\n00003 c\n00004 d\n00005 to\n');
    const none = { saved: false, claimed: false, opened: false, done: false };
    expect(keys.toSorted().map((key) => findMark(text, key))).toEqual([
      { ...none, opened: true, done: true },
      { ...none, done: true },
      { ...none, claimed: true },
      { ...none, saved: true, done: true },
      { ...none, saved: true, opened: true },
    ]);
  });

  it('that is none, or says nothing of a paper, says nothing of it', () => {
    const key = arxivKey('2507.00001');
    for (const text of [undefined, 7, ['\n00001 t\n'], '', '\n', '\n100001 t\n00002 t\n'])
      expect(findMark(text, key)).toBeUndefined();
    expect(findMark('\n00001 \n00002 to\n', key)).toEqual({
      saved: false,
      claimed: false,
      opened: false,
      done: false,
    });
    expect(findMark('\n00001 ?\n', key)?.saved).toBe(true);
  });

  it('a key in the index that is none has no shard', async () => {
    queue();
    await db.marks.bulkPut([{ key: 'nonsense' as PaperKey }, { key: 7 as never, openedAt: AT }]);
    await db.queue.put(item('acl:a-1', { claims: ['arxiv:2507.00001', 'x' as PaperKey] }));
    expect((await allMarkShards(db)).sort()).toEqual(['q1:2507', markShardOf('acl:a-1')]);
  });
});
