import type { TidemarkDb } from '../db/open.ts';
import { readState, updateState } from '../db/state.ts';
import { FeedError, troubleWords } from '../feed/error.ts';
import { parseLive, rowsOf } from '../feed/live-schema.ts';
import type { PaperClient } from '../feed/paper-client.ts';
import { todayOf } from '../feed/sync-state.ts';
import type { Handlers } from '../message-router.ts';
import { afterLook, afterVisit } from '../view/visits.ts';

const LIVE_KEPT = 500;

function failed(error: unknown): string {
  if (error instanceof FeedError && error.status === 404)
    return 'The feed does not know this paper.';
  return troubleWords(error);
}

/** What the commands of the reader's own pages do. */
export function createReaderHandlers(deps: {
  db: TidemarkDb;
  now: () => Date;
  papers: PaperClient;
}): Pick<Handlers, 'look' | 'setVisits' | 'live' | 'feedSearch'> {
  const { db, now, papers } = deps;

  /** The newest stay; what was asked long ago can be asked again. */
  async function keep(row: ReturnType<typeof parseLive>): Promise<void> {
    await db.transaction('rw', db.live, async () => {
      await db.live.put(row);
      const surplus = (await db.live.count()) - LIVE_KEPT;
      if (surplus > 0) await db.live.orderBy('at').limit(surplus).delete();
    });
  }

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
    live: async ({ id }) => {
      try {
        await keep(parseLive(await papers.readPaper(id), id, now().toISOString()));
        return {};
      } catch (error) {
        return { failed: failed(error) };
      }
    },
    feedSearch: async ({ query }) => {
      try {
        return { papers: rowsOf(await papers.search(query), now().toISOString()) };
      } catch (error) {
        return { papers: [], failed: failed(error) };
      }
    },
  };
}
