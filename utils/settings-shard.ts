import { loadState } from './db/state.ts';
import type { ShardKind } from './page-index/shard-kind.ts';
import { SETTINGS_KEY } from './settings.ts';

/** Settings that a restore or its undo brought; else our pages write them by themselves (components/use-settings.ts). */
export const settingsShard: ShardKind = {
  name: 'settings',
  owns: (key) => key === SETTINGS_KEY,
  value: async (db) => (await loadState(db, 'restoredSettings')).value,
  isShared: true,
};
