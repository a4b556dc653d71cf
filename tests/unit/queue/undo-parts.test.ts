import { afterEach, describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const A: PaperKey = 'arxiv:2507.00001';
const D: PaperKey = 'doi:10.1/x';
const X: PaperKey = 'acl:x-1';

async function one(key: PaperKey = A): Promise<QueueRow> {
  const item = await world.db.queue.where('keys').equals(key).first();
  if (!item) throw new Error(`${key} is not there`);
  return item;
}
const saved = (key: PaperKey = A) => world.queue.save([key], { title: `Paper ${key}` });
const undo = async (token: string | undefined) => (await world.queue.undo(token ?? '')).result.kept;

describe('undo of a command', () => {
  it('takes off the keys that it added, and leaves those that came since', async () => {
    await saved();
    const first = await world.queue.applyImport([{ keys: [A, D] }]);
    await world.queue.applyImport([{ keys: [A, X] }]);
    expect((await one()).keys).toEqual([A, D, X]);
    expect(await undo(first.undo)).toBe(0);
    expect((await one()).keys).toEqual([A, X]);
  });

  it('takes off the claim that it added', async () => {
    await saved();
    const { undo: token } = await world.queue.save([A, D], { title: `Paper ${A}` });
    expect((await one()).claims).toEqual([D]);
    expect(await undo(token)).toBe(0);
    expect((await one()).claims).toBeUndefined();
  });

  it('of two parts puts back the one that nobody changed since, and says that one stays', async () => {
    await saved();
    const { undo: token } = await world.queue.applyImport([
      { keys: [A], tags: ['sea'], notes: 'Theirs.' },
    ]);
    await world.queue.setTags(A, ['sea', 'mine']);
    expect(await undo(token)).toBe(1);
    expect(await one()).toMatchObject({ tags: ['sea', 'mine'], notes: '' });
  });

  it('of many says how many stay', async () => {
    const ids = [(await saved()).result, (await saved(D)).result, (await saved(X)).result];
    const { undo: token } = await world.queue.bulk(ids, { state: 'done' });
    await world.queue.setState(D, 'archived');
    await world.queue.remove(X);
    expect(await undo(token)).toBe(2);
    expect((await one()).state).toBe('to-read');
    expect((await one(D)).state).toBe('archived');
  });

  it('of a removal, when the paper was saved anew meanwhile, leaves that alone', async () => {
    await saved();
    const { undo: token } = await world.queue.remove(A);
    await world.queue.emptyRemoved();
    await saved();
    const there = await one();
    expect(await undo(token)).toBe(1);
    expect(await one()).toEqual(there);
  });

  it('of a save: the paper goes, and is not among the removed', async () => {
    const { undo: token } = await saved();
    expect(await undo(token)).toBe(0);
    expect([await world.db.queue.count(), await world.db.removed.count()]).toEqual([0, 0]);
  });
});

describe('undo of what is no item', () => {
  it('a mark is again as it was, with what it said before', async () => {
    await world.queue.markOpened(A);
    await world.queue.setDone(A, true);
    const [before] = await world.db.marks.toArray();
    const { undo: token } = await world.queue.setDone(A, false);
    expect((await world.db.marks.get(A))?.doneAt).toBeUndefined();
    await undo(token);
    expect(await world.db.marks.toArray()).toEqual([before]);
  });

  it('a mark that was made goes; what was marked since stays', async () => {
    const { undo: token } = await world.queue.setDone(A, true);
    await undo(token);
    expect(await world.db.marks.count()).toBe(0);
    const again = await world.queue.setDone(A, true);
    await world.queue.markOpened(A);
    await undo(again.undo);
    const mark = await world.db.marks.get(A);
    expect([mark?.doneAt, mark?.openedAt]).toEqual([undefined, expect.any(String)]);
  });

  it('a verdict that was said otherwise since stays', async () => {
    const said = { subject: D, id: '2507.00001' };
    const yes = await world.queue.verdict({ ...said, same: true });
    await world.queue.verdict({ ...said, same: false });
    await undo(yes.undo);
    expect(await world.db.verdicts.toArray()).toMatchObject([{ same: false }]);
  });

  it('of an emptying: what was saved again meanwhile does not come back among the removed', async () => {
    await saved();
    await saved(D);
    await world.queue.remove(A);
    await world.queue.remove(D);
    const rows = await world.db.removed.toArray();
    const { undo: token } = await world.queue.emptyRemoved();
    const { id = '' } = rows.find(({ keys }) => keys.includes(A)) ?? {};
    const item = rows.find((row) => row.id === id)?.item;
    if (item) await world.db.queue.put(item);
    await undo(token);
    expect((await world.db.removed.toArray()).map(({ keys }) => keys)).toEqual([[D]]);
  });
});
