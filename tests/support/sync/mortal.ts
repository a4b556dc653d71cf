import type { Dexie } from 'dexie';
import type { Folder } from '../../../utils/queue/sync/folder/folder.ts';
import { eachWrite } from '../each-write.ts';
import { memoryArea } from '../memory-area.ts';

type Area = ReturnType<typeof memoryArea>;

/** A worker that is ended between any two things that it does. Nothing that it does after that has an effect. */
function createLife() {
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
  return {
    step,
    of: (db: Dexie) => eachWrite(db, tick),
    /** Ended after the next `n` steps; `Infinity`: it lives. */
    endAfter(n: number): void {
      left = n;
      steps = 0;
    },
    steps: () => steps,
  };
}

/** Its steps are writes of its databases, and calls of the folder, each before and after. */
export function mortalFolder(folder: Folder) {
  const { step, ...life } = createLife();
  const inSteps = async <T>(work: () => Promise<T>): Promise<T> => {
    step();
    const done = await work();
    step();
    return done;
  };
  const seen: Folder = {
    list: () => inSteps(() => folder.list()),
    read: (name) => inSteps(() => folder.read(name)),
    write: (name, bytes) => inSteps(() => folder.write(name, bytes)),
    remove: (name) => inSteps(() => folder.remove(name)),
  };
  return { seen, ...life };
}

/** Its steps are writes of its database, reads and writes of the account, key by key. */
export function mortal(account: Area) {
  const { step, ...life } = createLife();
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
  return { area, ...life };
}
