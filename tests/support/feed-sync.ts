import type { TidemarkDb } from '../../utils/db/tidemark-db.ts';
import { createSync, type Sync } from '../../utils/feed/sync.ts';
import type { Ask } from '../../utils/network/reasons.ts';
import { answerFeed, type FeedMode } from './world/feed.ts';

export const FEED_NOW = new Date('2026-08-21T15:00:00Z');

/** The reading of the sample feed on 21 August 2026; `answer` says how it answers the n-th request. */
export function feedSync(
  db: TidemarkDb,
  answer: (n: number) => FeedMode | 'killed' = () => 'ok',
): Sync {
  let asked = 0;
  const ask: Ask = (input, init) => {
    const mode = answer((asked += 1));
    if (mode === 'killed') throw new Error('killed');
    const etag = new Headers(init?.headers).get('if-none-match') ?? undefined;
    const world = { now: FEED_NOW, mode, votes: 0 };
    const { status, headers, body } = answerFeed(new URL(input), etag, world);
    return Promise.resolve(new Response(status === 304 ? null : body, { status, headers }));
  };
  return createSync({
    db,
    ask,
    now: () => FEED_NOW,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    online: () => true,
  });
}

/** What of the feed is stored. */
export async function archiveIn(db: TidemarkDb): Promise<unknown> {
  return {
    papers: await db.papers.toArray(),
    days: await db.days.toArray(),
    samples: await db.samples.toArray(),
  };
}
