import { describe, expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import { fromBlob, toBlob } from '../../../../utils/queue/sync/blob.ts';
import { BACKUP_FORMAT } from '../../../../utils/queue/backup/format.ts';
import { clockAt } from '../../../../utils/queue/sync/clock.ts';
import { readReplica } from '../../../../utils/queue/sync/door.ts';
import { deviceFileText, readDeviceFile } from '../../../../utils/queue/sync/folder/device-file.ts';
import { NO_ITEM } from '../../../../utils/queue/sync/item-state.ts';
import { NOTHING } from '../../../../utils/queue/sync/merge.ts';
import { packReplica, unpackReplica } from '../../../../utils/queue/sync/pack.ts';
import { fc, replicas } from '../../../support/sync/arbitrary-replica.ts';
import {
  deviceWorld,
  keysIn,
  queueOf,
  type DeviceWorld,
} from '../../../support/sync/device-world.ts';
import { turned } from '../../../support/sync/memory-carrier.ts';

const NOW = Date.UTC(2026, 7, 21);
const KEY: PaperKey = 'arxiv:2607.10001';
const save = (on: DeviceWorld, key: PaperKey = KEY) =>
  on.queue.save([key], { title: `Of ${key}`, authors: ['Ada Tide'] });

/** Two joined devices of one account, with one paper. */
async function joined() {
  const a = deviceWorld();
  const b = deviceWorld(a.area);
  await save(a);
  await a.join();
  await b.join();
  return { a, b, area: a.area };
}

const stateOf = async ({ db }: DeviceWorld) => (await loadState(db, 'devices')).account;

describe('what another device wrote', () => {
  it('comes back as it was packed', () => {
    fc.assert(
      fc.property(replicas, (replica) => {
        const packed = JSON.parse(JSON.stringify(packReplica(replica, 'aaaaaaaa'))) as unknown;
        expect(readReplica(unpackReplica(packed), NOW)).toMatchObject({ replica, refused: 0 });
      }),
      { numRuns: 200 },
    );
  });

  it('never breaks the reader, whatever it is', async () => {
    const anything = fc.anything();
    fc.assert(
      fc.property(anything, (raw) => {
        const found = readReplica(unpackReplica(raw), NOW) ?? 'later';
        expect(found === 'later' ? {} : found.replica.items).toEqual({});
      }),
      { numRuns: 500 },
    );
    const text = await toBlob({ v: 1 }, undefined);
    for (let at = 1; at < text.length; at += 1)
      expect(await fromBlob(text.slice(0, at), undefined)).toBeUndefined();
  });

  it('is refused entry by entry where a clock, a key or a state is none', () => {
    const item = { life: ['x', 'in'], state: ['0mt3c78tecccccccc', 'eaten'], keys: { k: [1] } };
    const ahead = { opened: ['zzzzzzzzzcccccccc', null] };
    const raw = { ...NOTHING, items: { one: item }, marks: { [KEY]: ahead, none: {} } };
    expect(readReplica(raw, NOW)).toMatchObject({
      refused: 5,
      replica: { items: { one: { keys: {} } }, marks: { [KEY]: {} } },
    });
    expect(readReplica({ ...NOTHING, version: 2 }, NOW)).toBe('later');
    expect(readReplica({ ...NOTHING, version: '1' }, NOW)).toBeUndefined();
  });

  it('of a later version is said, and left as it is', async () => {
    const { a, area } = await joined();
    area.stored.set('d:zzzzzzzz:head', '7what will be');
    await save(a, 'arxiv:2607.10002');
    const before = keysIn(a).map((key) => area.stored.get(key));
    await a.exchange.once();
    expect(await stateOf(a)).toMatchObject({ state: 'error', trouble: 'trouble.sync.later' });
    expect(keysIn(a).map((key) => area.stored.get(key))).toEqual(before);
  });

  it('cut, or half arrived, is waited for, and costs nothing of what was there', async () => {
    const { a, b, area } = await joined();
    // Of the other's: what became of its own, a device makes anew.
    const { id } = await loadState(a.db, 'devices');
    const key = keysIn(a).find((one) => one.startsWith(`d:${id}:i`)) ?? '';
    area.stored.set(key, String(area.stored.get(key)).slice(0, 40));
    await b.exchange.once();
    expect(await stateOf(b)).toMatchObject({ state: 'waiting' });
    expect(await b.db.queue.count()).toBe(1);
    await a.exchange.once();
    await b.exchange.once();
    expect(await stateOf(b)).toMatchObject({ state: 'ok' });
  });

  it('sealed is read by who has the passphrase, and by nobody else', async () => {
    const a = deviceWorld(undefined, turned);
    await save(a);
    await a.join();
    const [b, c] = [deviceWorld(a.area, turned), deviceWorld(a.area)];
    await b.join();
    await c.join();
    expect(await queueOf(b)).toEqual(await queueOf(a));
    expect(await stateOf(c)).toMatchObject({ state: 'error', trouble: 'trouble.sync.sealed' });
    expect(await c.db.queue.count()).toBe(0);
  });
});

describe('a device', () => {
  it('whose profile was copied takes a new name, and both go on', async () => {
    const { a, b, area } = await joined();
    const twin = deviceWorld(area);
    for (const table of a.db.tables) {
      const to = twin.db.table(table.name);
      await to.clear();
      await to.bulkPut(await table.toArray());
    }
    await save(a, 'arxiv:2607.10003');
    await save(twin, 'arxiv:2607.10004');
    for (const one of [a, twin, b, a, twin, b, a, twin, b]) await one.exchange.once();
    const ids = await Promise.all(
      [a, twin, b].map(async ({ db }) => (await loadState(db, 'devices')).id),
    );
    expect(new Set(ids).size).toBe(3);
    expect(await queueOf(a)).toHaveLength(3);
    expect(await queueOf(twin)).toEqual(await queueOf(a));
    expect(await queueOf(b)).toEqual(await queueOf(a));
  });

  it('that is forgotten loses nothing of what it told', async () => {
    const { a, b, area } = await joined();
    const { id = '' } = await loadState(a.db, 'devices');
    await b.exchange.forget(id);
    expect(keysIn(b).filter((key) => key.includes(id))).toEqual([]);
    const c = deviceWorld(area);
    await c.join();
    expect(await queueOf(c)).toEqual(await queueOf(b));
    expect(await queueOf(c)).toHaveLength(1);
  });

  it('that was not seen for 90 days is told by another', async () => {
    const { a, b, area } = await joined();
    const { id = '' } = await loadState(a.db, 'devices');
    b.setTime(Date.UTC(2026, 11, 1));
    await b.exchange.once();
    await b.exchange.once();
    expect(keysIn(b).filter((key) => key.includes(id))).toEqual([]);
    const c = deviceWorld(area);
    await c.join();
    expect(await queueOf(c)).toHaveLength(1);
  });

  it('that comes back after a year brings back nothing that was removed', async () => {
    const { a, b } = await joined();
    await save(b, 'arxiv:2607.10005');
    await a.exchange.once();
    await b.queue.remove(KEY);
    b.setTime(Date.UTC(2027, 8, 1));
    for (const one of [b, b, a, b, a]) await one.exchange.once();
    expect(await queueOf(a)).toEqual(await queueOf(b));
    expect(await queueOf(a)).toHaveLength(1);
  });
});

it('more tags than one paper ever had are left out, and packed they throw nothing', () => {
  const now = Date.UTC(2026, 7, 22);
  const at = clockAt(now, 'zzzzzzzz');
  const many = Object.fromEntries(
    Array.from({ length: 90_000 }, (_, n) => [`t${n}`, [at, `t${n}`]]),
  );
  const found = readReplica({ version: 1, items: { x: { tags: many } } }, now);
  if (found === undefined || found === 'later') throw new Error('it was not read');
  expect(found.refused).toBe(1);
  expect(Object.keys(found.replica.items['x']?.tags ?? {})).toHaveLength(5_000);
  const items = { x: { ...NO_ITEM, tags: many as never } };
  expect(() => packReplica({ ...NOTHING, items }, 'aaaaaaaa')).not.toThrow();
});

it.each([
  ['../../no device', '2026-08-21T00:00:00.000Z'],
  ['zzzzzzzz', 'tomorrow'],
])('a file of whom nobody could name or forget is no device’s: %s %s', async (device, at) => {
  const words = { device, name: 'x', at, stamp: 's', replica: NOTHING };
  const bytes = new TextEncoder().encode(deviceFileText(`{"format":"${BACKUP_FORMAT}"}`, words));
  const open = (given: Uint8Array) => Promise.resolve(given);
  expect(await readDeviceFile(bytes, { open, close: open }, false)).toBe('foreign');
});
