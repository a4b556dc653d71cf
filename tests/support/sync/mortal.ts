import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { eachWrite } from '../each-write.ts';
import { memoryArea } from '../memory-area.ts';

type Area = ReturnType<typeof memoryArea>;

/**
 * A worker that is ended between any two things that it does: writes of its database, reads and writes of the
 * account, key by key. Nothing that it does after that has an effect.
 */
export function mortal(account: Area) {
  let left = Infinity;
  let steps = 0;
  const tick = (): Error | undefined => {
    steps += 1;
    left -= 1;
    return left < 0 ? new Error('killed') : undefined;
  };
  const step = (): void => {
    const error = tick();
    if (error !== undefined) throw error;
  };
  const area: Area = {
    ...account,
    async get(keys) {
      step();
      return account.get(keys);
    },
    async set(items) {
      for (const [key, value] of Object.entries(items)) {
        step();
        await account.set({ [key]: value });
      }
      step();
    },
    async remove(keys) {
      for (const key of [keys].flat()) {
        step();
        await account.remove(key);
      }
      step();
    },
  };
  return {
    area,
    of: (db: TidemarkDb) => eachWrite(db, tick),
    /** Ended after the next `n` steps; `Infinity`: it lives. */
    endAfter(n: number): void {
      left = n;
      steps = 0;
    },
    steps: () => steps,
  };
}
