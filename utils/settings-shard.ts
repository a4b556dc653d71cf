import { loadState } from './db/state.ts';
import type { ShardKind } from './page-index/shard-kind.ts';
import { SETTINGS_KEY } from './settings.ts';
import { changedIn } from './settings-merge.ts';

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
