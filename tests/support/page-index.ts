import type { TidemarkDb } from '../../utils/db/tidemark-db.ts';
import { createPublisher, type Publisher } from '../../utils/page-index/publisher.ts';
import type { IndexStorage } from '../../utils/page-index/storage.ts';
import { shardKinds } from '../../utils/worker/shard-kinds.ts';

/** A publisher of all kinds of shards, as the worker makes it. */
export function publisherOf(deps: {
  db: TidemarkDb;
  storage: IndexStorage;
  now: () => Date;
}): Publisher {
  return createPublisher({ ...deps, kinds: shardKinds(deps) });
}
