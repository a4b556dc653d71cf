import { describe, expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import { LIMITS } from '../../../../utils/queue/sync/account-keys.ts';
import { roomOf } from '../../../../utils/queue/sync/account-room.ts';
import { whenFree } from '../../../../utils/queue/sync/account-write.ts';
import { wordsOf } from '../../../support/sync/any-words.ts';
import { deviceWorld, type DeviceWorld } from '../../../support/sync/device-world.ts';
import { dice } from '../../../support/sync/interleave.ts';

const key = (n: number): PaperKey => `doi:10.1000/${n}`;
const HOUR = 3_600_000;

/** Saves papers of which no archive has the title. */
async function saveMany(on: DeviceWorld, count: number): Promise<void> {
  const roll = dice(1);
  const papers = Array.from({ length: count }, (_, n) => ({
    keys: [key(n)],
    snapshot: { title: wordsOf(roll, 900), authors: [wordsOf(roll, 15)] },
  }));
  await on.queue.applyImport(papers);
}

const accountOf = async ({ db }: DeviceWorld) => (await loadState(db, 'devices')).account;
const stateOf = async ({ db }: DeviceWorld, of: PaperKey) =>
  (await db.queue.where('keys').equals(of).first())?.state;

describe('an account that one device fills', () => {
  it('has room for what another says: an edit, a removal, a paper', async () => {
    const a = deviceWorld();
    const b = deviceWorld(a.area);
    await saveMany(a, 450);
    await a.join();
    await b.join();
    expect(await accountOf(a)).toMatchObject({ state: 'full' });
    const [one, two] = (await b.db.queue.toArray()).flatMap(({ keys }) => keys);
    if (one === undefined || two === undefined) throw new Error('nothing came');
    await b.queue.setState(one, 'done');
    await b.queue.remove(two);
    await b.queue.save([key(5_000)], { title: 'New on B', authors: [] });
    for (let hour = 1; hour < 4; hour += 1)
      for (const each of [b, a]) {
        each.setTime(Date.UTC(2026, 8, 1, hour));
        await each.exchange.once();
      }
    expect(await stateOf(a, one)).toBe('done');
    expect(await stateOf(a, two)).toBeUndefined();
    expect(await stateOf(a, key(5_000))).toBe('to-read');
    expect(await a.db.queue.count()).toBe(450);
    expect((await accountOf(a)).used?.bytes).toBeLessThanOrEqual(LIMITS.bytes);
  }, 60_000);

  it('is shared in equal parts by those that are full, and leaves some to the others', () => {
    const use = {
      total: 60_000,
      byDevice: new Map(Object.entries({ a: 50_000, b: 6_000, c: 3_000 })),
    };
    const all = LIMITS.bytes - 6_144 - 1_000;
    const near = (room: number, wanted: number): void => {
      expect(room).toBeLessThanOrEqual(wanted);
      expect(room).toBeGreaterThan(wanted - 1_024);
    };
    near(roomOf('a', use, new Set()), all - 9_000 - 2 * 2_048);
    near(roomOf('a', use, new Set(['b'])), (all - 3_000 - 2_048) / 2);
    near(roomOf('b', use, new Set(['a', 'c'])), Math.min(all / 3, all - 53_000));
  });
});

describe('what was written while the clock was wrong', () => {
  it('keeps nobody from writing once it is right', () => {
    const now = Date.UTC(2026, 10, 27);
    const ahead = Array.from({ length: 900 }, (_, n) => now + 300 * 24 * HOUR + n);
    expect(whenFree(ahead, now)).toBeUndefined();
    const hour = Array.from({ length: 900 }, (_, n) => now - HOUR / 2 + n);
    expect(whenFree([...ahead, ...hour], now)).toEqual(new Date((hour[0] ?? 0) + HOUR));
  });

  it('does not stand there as when it was last seen', async () => {
    const a = deviceWorld();
    a.setTime(Date.UTC(2027, 7, 1));
    await a.join();
    a.setTime(Date.UTC(2026, 7, 22));
    await a.exchange.once();
    expect((await loadState(a.db, 'account')).at).toMatch(/^2026-08-22/);
  });
});
