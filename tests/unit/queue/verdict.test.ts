import { beforeEach, expect, it } from 'vitest';
import { queueWorld } from '../../support/queue-world.ts';
import { verdictsForPages } from '../../../utils/titles/verdicts.ts';

const PAIR = { subject: 'openreview:x-1', id: '2608.00001' };
let world: ReturnType<typeof queueWorld>;

beforeEach(() => {
  world = queueWorld();
});

const forPages = () => verdictsForPages(world.db);

it('what the reader said of a likely match goes to the pages, and can be said otherwise', async () => {
  await world.queue.verdict({ ...PAIR, same: false });
  expect(await forPages()).toEqual({ [PAIR.subject]: { [PAIR.id]: false } });
  await world.queue.verdict({ ...PAIR, same: true });
  expect(await forPages()).toEqual({ [PAIR.subject]: { [PAIR.id]: true } });
});

it('it can be taken back, and then nothing was said; of other pairs it stays', async () => {
  await world.queue.verdict({ ...PAIR, id: '2608.00002', same: true });
  await world.queue.verdict({ ...PAIR, same: false });
  await world.publisher.drain();
  await world.queue.verdict({ ...PAIR, same: null });
  expect(await forPages()).toEqual({ [PAIR.subject]: { '2608.00002': true } });
  expect(await world.db.verdicts.count()).toBe(1);
  expect(await world.db.dirty.get('v1')).toBeDefined();
});

it('what was never said can be taken back too', async () => {
  await world.queue.verdict({ ...PAIR, same: null });
  expect(await forPages()).toEqual({});
});

it('one paper cannot be made one with itself, nor with one that is gone', async () => {
  const { result: id } = await world.queue.save(['arxiv:2608.00001'], { title: 'Tides' });
  for (const ids of [[], [id], [id, id], [id, 'gone']])
    await expect(world.queue.unite(ids)).rejects.toThrow('at least two papers of your queue');
});

it('what the reader makes one is remembered as one paper, be it that it was said to be two', async () => {
  const { result: one } = await world.queue.save(['openreview:x-1'], { title: 'Tides' });
  const { result: two } = await world.queue.save(['arxiv:2608.00001'], { title: 'Other Tides' });
  await world.queue.verdict({ ...PAIR, same: false });
  expect((await world.queue.unite([one, two])).result).toBe(2);
  expect(await forPages()).toEqual({ [PAIR.subject]: { [PAIR.id]: true } });
});

it('a yes makes one of the two saved papers of which it speaks; a no does not, nor of a title alone', async () => {
  await world.queue.save(['openreview:x-1'], { title: 'Tides' });
  await world.queue.save(['arxiv:2608.00001'], { title: 'Other Tides' });
  await world.queue.verdict({ ...PAIR, same: false });
  await world.queue.verdict({ ...PAIR, subject: 'title:123456789', same: true });
  expect(await world.db.queue.count()).toBe(2);
  await world.queue.verdict({ ...PAIR, same: true });
  const [one] = await world.db.queue.toArray();
  expect(one?.keys.toSorted()).toEqual(['arxiv:2608.00001', 'openreview:x-1']);
  const gone = await world.db.gone.toArray();
  expect([gone.length, gone[0]?.into]).toEqual([1, one?.id]);
});
