import { describe, expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import { notesTold } from '../../../../utils/queue/sync/notes-told.ts';
import { LIMITS } from '../../../../utils/queue/sync/account-keys.ts';
import { wordsOf } from '../../../support/sync/any-words.ts';
import {
  deviceWorld,
  queueOf,
  talk,
  type DeviceWorld,
} from '../../../support/sync/device-world.ts';
import { dice } from '../../../support/sync/interleave.ts';
import { strictArea } from '../../../support/sync/strict-area.ts';

const BEGIN = Date.UTC(2026, 7, 21);
const MINUTE = 60_000;
const key = (n: number): PaperKey => `doi:10.1000/${n}`;
const accountOf = async ({ db }: DeviceWorld) => (await loadState(db, 'devices')).account;

/** Devices of one account with the browser's limits, and one clock for all. */
function strictDevices(count: number) {
  const clock = { ms: BEGIN };
  const area = strictArea(() => clock.ms);
  const devices = Array.from({ length: count }, () => deviceWorld(area));
  const at = (ms: number): void => {
    clock.ms = ms;
    for (const one of devices) one.setTime(ms);
  };
  return { area, devices, at };
}

async function saveMany(on: DeviceWorld, from: number, count: number): Promise<void> {
  const roll = dice(from + 1);
  const papers = Array.from({ length: count }, (_, n) => ({
    keys: [key(from + n)],
    snapshot: { title: wordsOf(roll, 900), authors: [wordsOf(roll, 15)] },
  }));
  await on.queue.applyImport(papers);
}

describe('the limits of the browser’s account', () => {
  it('are kept by devices that have more to say than fits, each of which goes on speaking', async () => {
    const { area, devices, at } = strictDevices(3);
    for (const [n, one] of devices.entries()) await saveMany(one, n * 1000, 110);
    for (const one of devices) await one.join();
    for (let hour = 1; hour < 5; hour += 1)
      for (const [n, one] of devices.entries()) {
        at(BEGIN + hour * 60 * MINUTE + n * 5 * MINUTE);
        await one.queue.setState(key(n * 1000), hour % 2 === 0 ? 'done' : 'reading');
        await one.exchange.once();
      }
    expect(area.most()).toBeLessThanOrEqual(LIMITS.bytes);
    for (const one of devices) expect((await accountOf(one)).state).toMatch(/full|ok/);
    const [a, b, c] = devices as [DeviceWorld, DeviceWorld, DeviceWorld];
    const stateAt = async (on: DeviceWorld, n: number) =>
      (await on.db.queue.where('keys').equals(key(n)).first())?.state;
    at(BEGIN + 6 * 60 * MINUTE);
    await talk(a, b, c);
    // What did not fit is not known everywhere; what is known is the same.
    for (const n of [0, 1000, 2000]) {
      const states = await Promise.all(devices.map((one) => stateAt(one, n)));
      expect(new Set(states.filter((one) => one !== undefined))).toEqual(new Set(['done']));
    }
    for (const one of devices) expect(await one.db.queue.count()).toBeGreaterThanOrEqual(110);
  }, 120_000);

  it('name the papers whose notes stay on this device, and no other', async () => {
    const { devices } = strictDevices(1);
    const [a] = devices as [DeviceWorld];
    const roll = dice(7);
    const notesOf = async (n: number, letters: number): Promise<string> => {
      await a.queue.save([key(n)], { title: `Part ${n}`, authors: [] });
      const { id = '' } = (await a.db.queue.where('keys').equals(key(n)).first()) ?? {};
      await a.queue.setNotes(id, wordsOf(roll, letters), '');
      return id;
    };
    const short = await notesOf(0, 1_500);
    const long: string[] = [];
    for (let n = 1; n <= 3; n += 1) long.push(await notesOf(n, 90_000));
    await a.join();
    expect((await accountOf(a)).left).toMatchObject({ items: 0, notes: 3 });
    const told = await Promise.all(
      [short, ...long].map(async (id) => (await notesTold(a.db, id, '')).stay),
    );
    expect(told).toEqual([false, true, true, true]);
  });

  it('of writes a minute are kept while the reader edits without pause; the rest is told later', async () => {
    const { area, devices, at } = strictDevices(2);
    const [a, b] = devices as [DeviceWorld, DeviceWorld];
    await a.queue.save([key(1)], { title: 'Of the tides', authors: [] });
    await a.join();
    await b.join();
    let waits: Date | undefined;
    for (let n = 0; n < 90; n += 1) {
      at(BEGIN + MINUTE + n * 300);
      await a.queue.setTags(key(1), [`t${n}`]);
      waits = (await a.exchange.once()).again ?? waits;
    }
    const inMinute = area.writes.filter((ms) => ms >= BEGIN + MINUTE).length;
    expect(inMinute).toBeLessThan(LIMITS.minute);
    expect(await accountOf(a)).toMatchObject({ state: 'waiting' });
    expect(waits?.getTime()).toBeGreaterThan(BEGIN + MINUTE);
    at((waits?.getTime() ?? 0) + MINUTE);
    await talk(a, b);
    expect(await queueOf(b)).toEqual(await queueOf(a));
    expect(await queueOf(b)).toMatchObject([{ tags: ['t89'] }]);
    expect(await accountOf(a)).toMatchObject({ state: 'ok' });
  }, 120_000);

  it('reached in the middle of a write cost nothing of what stood there', async () => {
    const { area, devices, at } = strictDevices(2);
    const [a, b] = devices as [DeviceWorld, DeviceWorld];
    await a.queue.save([key(1)], { title: 'Of the tides', authors: [] });
    await a.join();
    await b.join();
    await saveMany(a, 10, 40);
    // Another program's words, or a device's that wrote in the same moment.
    let stands = 0;
    const set = area.set.bind(area);
    area.set = (items) => {
      stands += 1;
      return stands === 2 ? Promise.reject(new Error('QUOTA_BYTES quota exceeded')) : set(items);
    };
    const { again } = await a.exchange.once();
    expect(again).toBeDefined();
    expect(await accountOf(a)).toMatchObject({ state: 'waiting' });
    await b.exchange.once();
    expect((await b.db.queue.where('keys').equals(key(1)).toArray()).length).toBe(1);
    at(BEGIN + 5 * MINUTE);
    await talk(a, b);
    expect(await queueOf(b)).toEqual(await queueOf(a));
    expect(await b.db.queue.count()).toBe(41);
  });

  it('leave a day of normal use far below them', async () => {
    const { area, devices, at } = strictDevices(2);
    const [a, b] = devices as [DeviceWorld, DeviceWorld];
    for (const one of devices) await one.join();
    const before = area.writes.length;
    // Thirty papers saved, twenty moved on, ten notes in three sittings each, between eight and twenty-four.
    const edits = [
      ...Array.from({ length: 30 }, () => 'save'),
      ...Array.from({ length: 50 }, (_, n) => (n < 20 ? 'state' : 'notes')),
    ];
    for (const [n, what] of edits.entries()) {
      at(BEGIN + 8 * 60 * MINUTE + n * 12 * MINUTE);
      const one = n % 3 === 0 ? b : a;
      const [row] = await one.db.queue.toArray();
      if (what === 'save') await one.queue.save([key(n)], { title: `Part ${n}`, authors: [] });
      else if (what === 'state')
        await one.queue.setState(row?.keys[0] ?? key(0), n % 2 === 0 ? 'reading' : 'done');
      else await one.queue.setNotes(row?.id ?? '', `${row?.notes ?? ''} more`, row?.notes ?? '');
      await talk(one, one === a ? b : a);
    }
    const writes = area.writes.length - before;
    console.info(
      `${edits.length} edits a day on two devices: ${writes} writes of both into the account`,
    );
    expect(await queueOf(b)).toEqual(await queueOf(a));
    expect(writes).toBeLessThanOrEqual(edits.length * 3);
  }, 120_000);
});
