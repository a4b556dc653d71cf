import { afterEach, describe, expect, it } from 'vitest';
import { updateState } from '../../../utils/db/state.ts';
import { afterSuccess } from '../../../utils/feed/sync-state.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const A: PaperKey = 'arxiv:2507.00001';
const B: PaperKey = 'arxiv:2507.00002';
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const REMOVED = Date.UTC(2026, 7, 21);

async function remove(key: PaperKey, at: number): Promise<void> {
  const { result: id } = await world.queue.save([key], { title: `Paper ${key}` });
  await world.queue.setNotes(id, 'mine', '');
  world.setTime(at);
  await world.queue.remove(key);
}

/** A start of the worker at `ms` by our clock; `skew`: what the feed answered before, if it did. */
async function start(ms: number, skew?: number): Promise<void> {
  if (skew !== undefined)
    await updateState(world.db, 'sync', (sync) => afterSuccess(sync, new Date(ms), skew));
  world.setTime(ms);
  await world.queue.tend();
}
const kept = async (): Promise<PaperKey[]> =>
  (await world.db.removed.toArray()).flatMap(({ keys }) => keys);

describe('what was removed', () => {
  it('is forgotten after 30 days, not before, and at the second look', async () => {
    await remove(A, REMOVED);
    await start(REMOVED + 30 * DAY - MINUTE, 0);
    await start(REMOVED + 30 * DAY, 0);
    await start(REMOVED + 30 * DAY + MINUTE, 0);
    await start(REMOVED + 31 * DAY, 0);
    expect(await kept()).toEqual([A]);
    await start(REMOVED + 31 * DAY + MINUTE, 0);
    expect(await kept()).toEqual([]);
    const copies = await world.db.snapshots.toArray();
    expect(copies.map(({ why, text }) => [why, text.includes('mine')])).toEqual([['daily', true]]);
  });

  it('is not forgotten by a clock that is years ahead, at however many starts', async () => {
    await remove(A, REMOVED);
    for (const days of [0, 1, 40, 400])
      await start(Date.UTC(2040, 0, 1) + days * DAY, -14 * 365 * DAY);
    expect(await kept()).toEqual([A]);
    await start(REMOVED + 2 * DAY, 0);
    await start(REMOVED + 4 * DAY, 0);
    expect(await kept()).toEqual([A]);
  });

  it('is not forgotten while no answer of the feed says what the time is', async () => {
    await remove(A, REMOVED);
    for (const days of [40, 42, 400]) await start(REMOVED + days * DAY);
    await start(REMOVED + 10 * DAY, 0);
    for (const days of [40, 42, 400]) await start(REMOVED + days * DAY);
    expect(await kept()).toEqual([A]);
  });

  it('while the clock was behind has a day after it is right again, whatever else is due', async () => {
    await remove(A, REMOVED);
    await start(REMOVED + 40 * DAY, 0);
    await remove(B, Date.UTC(2010, 0, 1));
    await start(REMOVED + 42 * DAY, 0);
    expect(await kept()).toEqual([B]);
    await start(REMOVED + 43 * DAY - MINUTE, 0);
    expect(await kept()).toEqual([B]);
    await start(REMOVED + 43 * DAY, 0);
    expect(await kept()).toEqual([]);
  });

  it('was seen to be due by a moment that has not come yet: that does not count', async () => {
    await remove(A, REMOVED);
    const [row] = await world.db.removed.toArray();
    if (row) await world.db.removed.put({ ...row, dueAt: '2030-01-01T00:00:00.000Z' });
    await start(REMOVED + 40 * DAY, 0);
    expect(await kept()).toEqual([A]);
    await start(REMOVED + 41 * DAY, 0);
    expect(await kept()).toEqual([]);
  });

  it('at a time that is none counts as removed today, by the later of the clocks', async () => {
    await remove(A, REMOVED);
    const [row] = await world.db.removed.toArray();
    for (const at of ['', -1, '2026-02-30', 7, ['x'], null, undefined, '9999-99-99T99:99Z']) {
      await world.db.removed.put({ ...row, at } as never);
      for (const day of [5, 7, 10]) await start(REMOVED + day * DAY, 0);
      expect((await world.db.removed.toArray()).map((one) => one.at.slice(0, 10))).toEqual([
        '2026-08-26',
      ]);
    }
    await world.db.removed.put({ ...row, at: '' } as never);
    await start(Date.UTC(2010, 0, 1), 16 * 365 * DAY);
    expect((await world.db.removed.toArray()).map((one) => one.at.slice(0, 10))).toEqual([
      '2026-08-31',
    ]);
  });

  it('is forgotten only when a copy holds it, be it that one is made for it', async () => {
    await remove(A, REMOVED);
    for (const days of [60, 62]) {
      await world.db.snapshots.clear();
      await world.db.state.delete('copies');
      await start(REMOVED + days * DAY, 0);
    }
    expect(await kept()).toEqual([]);
    const [copy] = await world.db.snapshots.toArray();
    expect(copy?.text).toContain('mine');
  });
});
