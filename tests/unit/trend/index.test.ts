import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markDirty } from '../../../utils/page-index/mark-dirty.ts';
import { updateState } from '../../../utils/db/state.ts';
import { VERDICTS_KEY } from '../../../utils/titles/verdict-format.ts';
import { publisherOf } from '../../support/page-index.ts';
import { paperRow } from '../../support/paper.ts';
import { queueWorld } from '../../support/queue-world.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
let world: ReturnType<typeof queueWorld>;
/** What was written, and what was taken out, in turn. */
let did: string[];

beforeEach(() => {
  world = queueWorld();
  did = [];
});
afterEach(() => world.db.delete());

const publisher = () =>
  publisherOf({
    db: world.db,
    now: () => NOW,
    storage: {
      get: (keys) => world.storage.get(keys),
      set: (items) => {
        did.push(...Object.keys(items).map((key) => `+${key}`));
        return world.storage.set(items);
      },
      remove: (keys) => {
        did.push(...keys.map((key) => `-${key}`));
        return world.storage.remove(keys);
      },
    },
  });
const drained = async (...shards: string[]): Promise<string[]> => {
  await markDirty(world.db, shards);
  did = [];
  await publisher().drain();
  return did;
};

/** A featured paper, listed on its day. */
async function feature(id: string): Promise<void> {
  await world.db.papers.put(paperRow(id, { upvotes: 3 }));
  const row = { day: '2026-08-21', ids: [id], upvotes: [3], etags: [] };
  await world.db.days.put({ ...row, readAt: NOW.toISOString() });
}

describe('what has changed is written for pages', () => {
  it('a month, the reader’s marks, a word on a likely match, settings of a backup', async () => {
    await feature('2608.00001');
    await world.queue.save(['arxiv:2608.00002']);
    await world.queue.verdict({ subject: 'openreview:Abc12', id: '2608.00001', same: true });
    await updateState(world.db, 'restoredSettings', () => ({ value: { theme: 'dark' } }));
    const names = ['q1:2608', 'settings', 't1:2608', VERDICTS_KEY];
    await world.db.dirty.clear();
    expect((await drained(...names)).sort()).toEqual(names.map((name) => `+${name}`));
    expect(world.stored.get('q1:2608')).toContain('00002');
    expect(JSON.stringify(world.stored.get(VERDICTS_KEY))).toContain('Abc12');
    expect(world.stored.get('settings')).toEqual({ theme: 'dark' });
    expect(world.stored.get('t1:2608')).toContain('00001,3,1,1');
  });

  it('what is stored just so is not written again, but for the mirror, which is sealed anew', async () => {
    await feature('2608.00001');
    await world.queue.save(['arxiv:2608.00002']);
    await world.queue.tend();
    await drained('t1:2608');
    const mirror = [...world.stored.keys()].find((key) => /^m1:[0-7]/.test(key)) ?? '';
    expect(await drained('t1:2608', 'q1:2608', mirror)).toEqual([`+${mirror}`]);
    expect(await world.db.dirty.count()).toBe(0);
  });

  it('a name that nothing stands for is written nowhere, and is no longer dirty', async () => {
    expect(await drained('xt1:2608', 't1:26081', 'settings', 'nothing')).toEqual([]);
    expect(await world.db.dirty.count()).toBe(0);
  });
});

it('made anew, the index loses what nothing stands for, and nothing else goes', async () => {
  await feature('2608.00001');
  const stale = ['t1:1901', 't12:2608', 'k1:zz', 'q1:1901', 'v0', 'v12'];
  const others = ['settings', 'm1:head', 'bar:arxiv.org', 'xt1:2608', 'xv0', 'v0x', 't:2608', 'v'];
  for (const key of [...stale, ...others]) world.stored.set(key, 'there');
  await publisher().rebuild();
  expect(did.filter((one) => one.startsWith('-')).sort()).toEqual(
    stale.map((key) => `-${key}`).sort(),
  );
  for (const key of others) expect(world.stored.get(key), key).toBe('there');
  expect(world.stored.get('t1:head')).toMatchObject({ months: ['2608'] });
});

describe('at the start of the worker', () => {
  it('a sound index stays as it is', async () => {
    await feature('2608.00001');
    await publisher().rebuild();
    await publisher().heal();
    did = [];
    world.stored.set('t1:1901', 'left from an earlier build');
    await publisher().heal();
    expect(did).toEqual([]);
  });

  it.each([
    ['no months', { complete: false, skew: 0 }],
    ['no clock', { months: ['2608'], complete: false }],
    ['nothing', undefined],
  ])('one whose head says %s is made anew', async (_, head) => {
    await feature('2608.00001');
    await publisher().rebuild();
    const before = world.stored.get('t1:head');
    world.stored.set('t1:head', head);
    await publisher().heal();
    expect(world.stored.get('t1:head')).toEqual(before);
  });

  it('nothing is made where there is nothing to show', async () => {
    await publisher().heal();
    expect(did).toEqual([]);
  });
});
