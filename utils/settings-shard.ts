import { loadState } from './db/state.ts';
import type { ShardKind } from './page-index/shard-kind.ts';
import { isRecord } from './queue/item/upgrade.ts';
import { same } from './queue/item/fields.ts';
import { SETTINGS_KEY } from './settings.ts';

/** What stands there now, with what a command changed; a page of ours may have changed others meanwhile. */
function changedIn(now: unknown, before: unknown, after: unknown): unknown {
  if (!isRecord(after) || !isRecord(now) || !isRecord(before)) return after;
  const names = Object.keys({ ...before, ...after });
  const changed = new Set(names.filter((name) => !same(before[name], after[name])));
  const kept = Object.entries(now).filter(([name]) => !changed.has(name));
  const given = Object.entries(after).filter(([name]) => changed.has(name));
  return Object.fromEntries([...kept, ...given]);
}

/**
 * Settings that a restore, its undo or another device brought; else our pages write them by themselves
 * (components/use-settings.ts).
 */
export const settingsShard: ShardKind = {
  name: 'settings',
  owns: (key) => key === SETTINGS_KEY,
  async value(db, _key, storage) {
    const { value, before } = await loadState(db, 'restoredSettings');
    const { [SETTINGS_KEY]: now } = await storage.get(SETTINGS_KEY);
    return changedIn(now, before, value);
  },
  isShared: true,
};
