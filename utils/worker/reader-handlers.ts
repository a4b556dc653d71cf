import type { TidemarkDb } from '../db/open.ts';
import { readState, updateState } from '../db/state.ts';
import { todayOf } from '../feed/sync-state.ts';
import type { Handlers } from '../message-router.ts';
import { afterLook, afterVisit } from '../view/visits.ts';

/** What the commands of the reader's own pages do. */
export function createReaderHandlers(deps: {
  db: TidemarkDb;
  now: () => Date;
}): Pick<Handlers, 'look' | 'setVisits'> {
  const { db, now } = deps;
  return {
    look: ({ list }) =>
      db.transaction('rw', db.looks, db.state, async () => {
        await db.looks.put(afterLook(await db.looks.get(list), list, now().toISOString()));
        const today = todayOf(await readState(db, 'sync'), now());
        await updateState(db, 'visits', (visits) => afterVisit(visits, today));
        return {};
      }),
    setVisits: async ({ visits }) => {
      await updateState(db, 'visits', () => visits);
      return {};
    },
  };
}
