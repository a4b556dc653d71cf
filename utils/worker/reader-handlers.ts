import type { TidemarkDb } from '../db/tidemark-db.ts';
import { removeUnreadable } from '../db/rows/unreadable.ts';
import { loadState, updateState } from '../db/state.ts';
import type { LiveRow } from '../db/tables.ts';
import { coded } from '../i18n/coded.ts';
import { FeedError, troubleCode } from '../feed/error.ts';
import { parseLive, rowsOf } from '../feed/live-schema.ts';
import { noteDropped } from '../feed/note-dropped.ts';
import type { PaperClient } from '../feed/paper-client.ts';
import type { ParsedItems } from '../feed/schema.ts';
import { todayOf } from '../feed/sync-state.ts';
import type { Handlers } from '../message-router.ts';
import type { DailyDigest } from './daily-digest.ts';
import { afterLook, afterVisit } from '../view/visits.ts';

const LIVE_KEPT = 500;

function failed(error: unknown): string {
  if (error instanceof FeedError && error.status === 404) return coded('trouble.feed.unknownPaper');
  return troubleCode(error);
}

/** What the commands of the reader's own pages do. */
export function createReaderHandlers(deps: {
  db: TidemarkDb;
  now: () => Date;
  papers: PaperClient;
  digest: Pick<DailyDigest, 'change'>;
}): Pick<
  Handlers,
  'noteVisit' | 'setVisits' | 'setDigest' | 'live' | 'feedSearch' | 'removeUnreadable'
> {
  const { db, now, papers, digest } = deps;

  /** The newest stay; what was asked long ago can be asked again. */
  async function keep(row: LiveRow): Promise<void> {
    await db.transaction('rw', db.live, async () => {
      await db.live.put(row);
      const surplus = (await db.live.count()) - LIVE_KEPT;
      if (surplus > 0) await db.live.orderBy('at').limit(surplus).delete();
    });
  }

  /** Diagnostics must not cost the reader the answer. */
  const note = (dropped: ParsedItems['dropped'], where: string, at: Date): Promise<void> =>
    noteDropped(db, dropped, where, at).catch(() => undefined);

  return {
    noteVisit: ({ list }) =>
      db.transaction('rw', db.looks, db.state, async () => {
        await db.looks.put(afterLook(await db.looks.get(list), list, now().toISOString()));
        const today = todayOf(await loadState(db, 'sync'), now());
        await updateState(db, 'visits', (visits) => afterVisit(visits, today));
        return {};
      }),
    setVisits: async ({ visits }) => {
      await updateState(db, 'visits', () => visits);
      return {};
    },
    setDigest: async ({ at }) => {
      await digest.change(at ?? undefined);
      return {};
    },
    removeUnreadable: async () => ({ removed: await removeUnreadable(db) }),
    live: async ({ id }) => {
      try {
        const at = now();
        const { row, dropped } = parseLive(await papers.readPaper(id), id, at.toISOString());
        await keep(row);
        await note(dropped, `paper ${id}`, at);
        return {};
      } catch (error) {
        return { failed: failed(error) };
      }
    },
    feedSearch: async ({ query }) => {
      try {
        const at = now();
        const found = rowsOf(await papers.search(query), at.toISOString());
        await note(found.dropped, 'search', at);
        return { papers: found.papers };
      } catch (error) {
        return { papers: [], failed: failed(error) };
      }
    },
  };
}
