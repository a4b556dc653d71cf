import { afterEach, describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { checkPuts } from '../../../utils/queue/check-puts.ts';
import { QueueError } from '../../../utils/queue/error.ts';
import { queueItem } from '../../support/queue-item.ts';

const db = openDb('item-limits');
afterEach(() => db.delete({ disableAutoOpen: false }));

const many = (n: number) => Array.from({ length: n }, (_, at) => `t${at}`);
const keys = (n: number, name = 'x') =>
  Array.from({ length: n }, (_, at): PaperKey => `acl:${name}-${at}`);
const item = queueItem({ id: 'a', title: 'Tides' });

describe('what one paper holds', () => {
  it('to the letter, tag and id', async () => {
    const full = {
      ...item,
      notes: 'x'.repeat(100_000),
      tags: [...many(49), 'x'.repeat(60)],
      keys: keys(100),
    };
    await checkPuts(db, [full]);
  });

  it.each([
    ['a letter of notes', { notes: 'x'.repeat(100_001) }, 'be longer than 100,000 letters'],
    ['a tag', { tags: many(51) }, '50 tags of 60 letters; “Tides” would have more'],
    ['a letter of a tag', { tags: ['x'.repeat(61)] }, '50 tags of 60 letters; “Tides”'],
    ['an id', { keys: keys(101) }, '“Tides” would have more than 100 ids'],
  ])('not %s more: said by title, and that nothing was changed', async (_name, more, words) => {
    const put = checkPuts(db, [queueItem({ id: 'b' }), { ...item, ...more }]);
    await expect(put).rejects.toThrow(words);
    await expect(put).rejects.toThrow(/Nothing was changed\.$/);
    await expect(put).rejects.toBeInstanceOf(QueueError);
  });

  it('more only as far as it did already', async () => {
    const over = { ...item, notes: 'x'.repeat(100_001), tags: many(51), keys: keys(101) };
    await db.queue.put(over);
    await checkPuts(db, [{ ...over, state: 'done' }]);
    await expect(checkPuts(db, [{ ...over, notes: 'y'.repeat(100_001) }])).rejects.toThrow('notes');
    await expect(checkPuts(db, [{ ...over, tags: many(52) }])).rejects.toThrow('50 tags');
    await expect(checkPuts(db, [{ ...over, keys: keys(102) }])).rejects.toThrow('100 ids');
  });
});

describe('a key is one paper’s', () => {
  const words = 'Two papers would be known by one id. Nothing was changed.';

  it('also when it has it twice, or two exchange theirs', async () => {
    const [a, b] = [queueItem({ id: 'a' }), queueItem({ id: 'b' })];
    await db.queue.bulkPut([a, b]);
    await checkPuts(db, [{ ...a, keys: ['acl:c', 'acl:c'] }]);
    await checkPuts(db, [
      { ...a, keys: b.keys },
      { ...b, keys: a.keys },
    ]);
  });

  it.each([1, 1200])('with %i ids at once: not one that another holds', async (n) => {
    await db.queue.put(queueItem({ id: 'there', keys: keys(1) }));
    const fresh = keys(n, 'new').map((key, at) => queueItem({ id: `i${at}`, keys: [key] }));
    await checkPuts(db, fresh);
    const last = {
      ...(fresh.at(-1) ?? item),
      keys: [keys(n, 'new').at(-1) ?? 'acl:q', 'acl:x-0' as const],
    };
    await expect(checkPuts(db, [...fresh.slice(0, -1), last])).rejects.toThrow(words);
  });

  it('nor two new ones the same', async () => {
    const one = queueItem({ id: 'a', keys: keys(1) });
    await expect(checkPuts(db, [one, { ...one, id: 'b' }])).rejects.toThrow(words);
  });
});
