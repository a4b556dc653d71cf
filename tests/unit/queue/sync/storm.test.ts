import { expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import { isLong } from '../../../support/is-long.ts';
import { queueOf } from '../../../support/sync/device-world.ts';
import { storm } from '../../../support/sync/storm.ts';

const FIRST = 20_261_127;
const RUNS = isLong ? 300 : 5;

/** One that came to an end only once a dropped passphrase still opened. */
const KNOWN = [163];

it.each([...KNOWN, ...Array.from({ length: RUNS }, (_, n) => FIRST + n)])(
  'three profiles over an account that loses, repeats and brings back come to one queue: %i',
  async (seed) => {
    const { profiles, words, keptNotes } = await storm(seed, 60);
    const [first] = profiles;
    if (first === undefined) throw new Error('no profiles');
    const wanted = await queueOf(first);
    for (const one of profiles) {
      expect(await queueOf(one)).toEqual(wanted);
      expect((await loadState(one.db, 'devices')).account).toMatchObject({ state: 'ok' });
      const notes = await keptNotes(one);
      expect([...words].filter((word) => !notes.includes(word))).toEqual([]);
      const keys = (await one.db.queue.toArray()).flatMap((row) => row.keys);
      expect(new Set(keys).size).toBe(keys.length);
    }
    for (const { db } of profiles) await db.delete({ disableAutoOpen: false });
  },
  60_000,
);
