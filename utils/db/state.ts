import type { TidemarkDb } from './tidemark-db.ts';

import type { StateValues } from './state-values.ts';
import { soundState } from './sound-state.ts';

/** A record of the worker, its defaults where there is none. What is stored may be odd, what is given is not. */
export async function loadState<N extends keyof StateValues>(
  db: TidemarkDb,
  name: N,
): Promise<StateValues[N]> {
  return soundState(name, (await db.state.get(name))?.value);
}

/** Changes a state record inside the caller's transaction, if there is one. */
export async function updateState<N extends keyof StateValues>(
  db: TidemarkDb,
  name: N,
  change: (old: StateValues[N]) => StateValues[N],
): Promise<StateValues[N]> {
  return db.transaction('rw', db.state, async () => {
    const value = change(await loadState(db, name));
    await db.state.put({ name, value });
    return value;
  });
}
