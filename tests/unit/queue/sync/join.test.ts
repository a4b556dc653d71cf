import { expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import { deviceWorld, queueOf } from '../../../support/sync/device-world.ts';

it('joining is seen before, and is one step of undo that tells the others nothing', async () => {
  const a = deviceWorld();
  const b = deviceWorld(a.area);
  const save = (on: typeof a, n: number) =>
    on.queue.save([`arxiv:2607.1000${n}`], { title: `Part ${n}`, authors: ['Ada Tide'] });
  await save(a, 1);
  await save(a, 2);
  await a.join();
  await save(b, 2);
  await save(b, 3);
  const before = await queueOf(b);
  const preview = await b.exchange.preview('account');
  expect(preview).toMatchObject({
    comes: { count: 1, titles: ['Part 1'] },
    goes: { count: 1, titles: ['Part 3'] },
    merges: { count: 1, titles: ['Part 2'] },
    removed: { count: 0 },
  });
  expect(await queueOf(b)).toEqual(before);
  const { undo } = await b.join();
  expect(await b.db.queue.count()).toBe(3);
  await b.queue.undo(undo ?? '');
  expect(await queueOf(b)).toEqual(before);
  expect((await loadState(b.db, 'devices')).account).toEqual({ state: 'off' });
  await b.exchange.once();
  await a.exchange.once();
  expect(await a.db.queue.count()).toBe(3);
  await b.join();
  await a.exchange.once();
  await b.exchange.once();
  expect(await queueOf(b)).toEqual(await queueOf(a));
  expect(await b.db.queue.count()).toBe(3);
});
