import type { ShardKind } from '../page-index/shard-kind.ts';
import { VERDICTS_KEY } from './verdict-format.ts';
import { verdictsForPages } from './verdicts.ts';

/** What the reader said of likely matches, as verdict-format.ts says. */
export const verdictShard: ShardKind = {
  name: 'verdicts',
  owns: (key) => /^v\d+$/.test(key),
  allKeys: () => Promise.resolve([VERDICTS_KEY]),
  value: async (db, key) => (key === VERDICTS_KEY ? verdictsForPages(db) : undefined),
};
