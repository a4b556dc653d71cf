import { expect, it } from 'vitest';
import { openDb } from '../../utils/open-db/open-db.ts';
import { createRecorder } from '../../utils/queue/recorder.ts';
import { SETTINGS_KEY } from '../../utils/settings.ts';
import { settingsShard } from '../../utils/settings-shard.ts';
import { markDirty } from '../../utils/page-index/mark-dirty.ts';
import { memoryArea } from '../support/memory-area.ts';

it('brings what a command changed, and leaves what a page of ours changed meanwhile', async () => {
  const db = openDb('settings-shard');
  const storage = memoryArea();
  const shard = () => settingsShard.value(db, SETTINGS_KEY, storage);
  const { recorder } = createRecorder(db, '2026-08-21T08:00:00.000Z');
  const before = { theme: 'light', watched: [], old: 1 };
  await recorder.settings(before, { theme: 'light', watched: ['x'], old: 1 });
  await db.transaction('rw', db.dirty, () => markDirty(db, [SETTINGS_KEY]));
  // A second command, before the first was written.
  await recorder.settings(before, { theme: 'light', watched: ['x'], searches: ['s'] });
  await storage.set({ [SETTINGS_KEY]: { theme: 'dark', watched: [], old: 1, size: 2 } });
  expect(await shard()).toEqual({ theme: 'dark', watched: ['x'], size: 2, searches: ['s'] });
  await storage.remove(SETTINGS_KEY);
  expect(await shard()).toEqual({ theme: 'light', watched: ['x'], searches: ['s'] });
  await db.delete({ disableAutoOpen: false });
});
