import type { TidemarkDb } from '../../db/tidemark-db.ts';
import type { Backfill } from '../../feed/backfill.ts';
import type { Sync } from '../../feed/sync.ts';
import type { Publisher } from '../../page-index/publisher.ts';
import type { Attempt } from './attempt.ts';

export interface DutyDependencies {
  db: TidemarkDb;
  sync: Sync;
  backfill: Backfill;
  publisher: Publisher;
  /** Looks after the queue's safety copies: the mirror and the copy of the day. */
  tendQueue: () => Promise<void>;
  /** Makes the profile of what the reader reads, where it is behind. */
  tendNear: () => Promise<void>;
  /** Exchanges with other devices, where that is on; gives when it must be done again, if that is known. */
  exchange: () => Promise<Date | undefined>;
  wakeSnoozed: () => Promise<void>;
  /** Tells of new papers, where it is the time that the reader chose. */
  tellDigest: () => Promise<void>;
  /** Opens the welcome page, where it is owed. */
  greet: () => Promise<void>;
  /** Before long work: should the worker be killed in it, it is woken a minute later. */
  soon: () => Promise<void>;
  /** Names what could not be read of the store since the last round. */
  tellLeftOut: () => Promise<void>;
  now: () => Date;
  attempt: Attempt;
  sleep?: (ms: number) => Promise<void>;
}
