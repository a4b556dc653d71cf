import type { Change } from '../db/queue-tables.ts';
import { SETTINGS_KEY } from '../settings.ts';
import { VERDICTS_KEY } from '../titles/verdict-format.ts';
import type { QueueRow } from './item/schema.ts';
import { markShardOf } from './marks/format.ts';
import { mirrorShardOf } from './mirror/format.ts';

const there = <T>(all: readonly (T | null)[]): T[] => all.filter((one) => one !== null);

const shardsOfItem = ({ id, keys, claims = [] }: QueueRow): string[] => [
  ...[...keys, ...claims].map(markShardOf),
  mirrorShardOf(id),
];

/** The shards of `storage.local` that these changes leave behind. */
export function dirtyShards(changes: readonly Change[]): string[] {
  return changes.flatMap((change): string[] => {
    if (change.table === 'queue') return there([change.before, change.after]).flatMap(shardsOfItem);
    if (change.table === 'removed')
      return there([change.before, change.after]).map(({ id }) => mirrorShardOf(id));
    if (change.table === 'marks')
      return there([change.before, change.after]).map(({ key }) => markShardOf(key));
    if (change.table === 'verdicts') return [VERDICTS_KEY];
    return change.table === 'settings' ? [SETTINGS_KEY] : [];
  });
}
