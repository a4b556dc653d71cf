import { describe, expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import { QueueError } from '../../../../utils/queue/error.ts';
import type { Carrier } from '../../../../utils/queue/sync/carrier.ts';
import { takeIn } from '../../../../utils/queue/sync/take-in.ts';
import {
  deviceWorld,
  queueOf,
  talk,
  type DeviceWorld,
} from '../../../support/sync/device-world.ts';
import { memoryCarrier, type Shelf } from '../../../support/sync/memory-carrier.ts';
import { memoryArea } from '../../../support/memory-area.ts';

const key = (n: number): PaperKey => `arxiv:2607.${10_000 + n}`;
const save = (on: DeviceWorld, n: number) =>
  on.queue.save([key(n)], { title: `Part ${n}`, authors: ['Ada Tide'] });
const titlesOf = async ({ db }: DeviceWorld) =>
  (await db.queue.toArray()).map(({ title }) => title).sort();

/** A folder that can be read, and takes nothing. */
const full: Carrier = {
  ...memoryCarrier(new Map()),
  write: () => Promise.reject(new QueueError('trouble.folder.full')),
};

describe('a place that was never written to', () => {
  it('makes no other exchange a joining: no copies, and nothing to take back', async () => {
    const area = memoryArea();
    const [a, b] = [deviceWorld(area, undefined, [full]), deviceWorld(area)];
    await save(b, 9);
    await b.join();
    await save(a, 1);
    await a.join();
    expect(await a.db.snapshots.count()).toBe(1);
    await a.exchange.switch('folder', true);
    await b.queue.setState(key(9), 'reading');
    await talk(b, a);
    expect((await loadState(a.db, 'devices')).folder).toMatchObject({ state: 'error' });
    expect(await a.db.snapshots.count()).toBe(1);
    expect((await a.db.undo.toArray()).filter(({ what }) => what === 'join')).toHaveLength(1);
    await a.exchange.switch('account', false);
    await a.exchange.switch('account', true);
    expect(await a.db.snapshots.count()).toBe(1);
  });
});

describe('the undo of a joining', () => {
  it('leaves the place that was joined, and no other', async () => {
    const shelf: Shelf = new Map();
    const area = memoryArea();
    const a = deviceWorld(area, undefined, [memoryCarrier(shelf)]);
    const [b, c] = [deviceWorld(area), deviceWorld(undefined, undefined, [memoryCarrier(shelf)])];
    await save(b, 2);
    await b.join();
    await a.join();
    await save(c, 3);
    await c.exchange.switch('folder', true);
    const { undo = '' } = await a.exchange.switch('folder', true);
    expect(await titlesOf(a)).toEqual(['Part 2', 'Part 3']);
    await a.queue.undo(undo);
    expect(await titlesOf(a)).toEqual(['Part 2']);
    const { account, folder, others } = await loadState(a.db, 'devices');
    expect([account.state, folder.state]).toEqual(['ok', 'off']);
    expect(others.map(({ places }) => places)).toEqual([['account']]);
    await talk(a, b);
    expect(await queueOf(b)).toEqual(await queueOf(a));
    expect(await titlesOf(a)).toEqual(['Part 2']);
  });

  it('of a file leaves none', async () => {
    const area = memoryArea();
    const [a, b, c] = [deviceWorld(area), deviceWorld(area), deviceWorld()];
    await save(b, 2);
    await b.join();
    await a.join();
    await save(c, 3);
    const here = { device: 'cccccccc', now: c.now().getTime() };
    const { result } = await takeIn(c, [], here);
    const merged = await takeIn(a, [result.replica], {
      device: (await loadState(a.db, 'devices')).id ?? '',
      now: a.now().getTime(),
      isFirst: true,
    });
    expect(await titlesOf(a)).toEqual(['Part 2', 'Part 3']);
    await a.queue.undo(merged.undo ?? '');
    expect((await loadState(a.db, 'devices')).account.state).toBe('ok');
    await talk(a, b);
    expect(await titlesOf(a)).toEqual(['Part 2']);
    expect(await titlesOf(b)).toEqual(['Part 2']);
  });
});
