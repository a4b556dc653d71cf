import type { Sighting } from '../../sites/types.ts';
import { send } from './send.ts';

const BATCH = 2000;

/** Which papers of the page were there at an earlier visit, as the worker remembers. */
export function createMet(onNews: () => void) {
  const before = new Map<string, boolean>();

  return {
    has: ({ keys }: Sighting): boolean => before.get(keys[0]) === true,
    /** Tells the worker of papers that are new on the page. */
    async note(sightings: readonly Sighting[]): Promise<void> {
      const keys = [...new Set(sightings.map((one) => one.keys[0]))].filter(
        (key) => !before.has(key),
      );
      for (const key of keys) before.set(key, false);
      for (let at = 0; at < keys.length; at += BATCH) {
        const batch = keys.slice(at, at + BATCH);
        const reply = await send('visit', { keys: batch });
        if (reply === undefined) continue;
        const fresh = new Set(reply.fresh);
        batch.forEach((key, i) => before.set(key, !fresh.has(i)));
      }
      if (keys.length > 0) onNews();
    },
  };
}
