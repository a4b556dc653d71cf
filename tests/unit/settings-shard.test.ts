import { describe, expect, it } from 'vitest';
import { openDb } from '../../utils/open-db/open-db.ts';
import { createRecorder } from '../../utils/queue/recorder.ts';
import { changedIn } from '../../utils/settings-merge.ts';
import { parseSettings, SETTINGS_KEY } from '../../utils/settings.ts';
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

const rule = (text: string) => ({ kind: 'author', text });
const search = (id: string, query = id) => ({ id, name: '', query });

describe('of what a page stores while a command is on its way', () => {
  it('rules, searches and papers of less interest stay, on both sides', () => {
    const before = {
      watched: [rule('A'), rule('B')],
      less: ['2607.1'],
      searches: [search('a'), search('b')],
    };
    const now = {
      watched: [rule('A'), rule('B'), rule('of the page')],
      less: ['2607.3', '2607.1'],
      searches: [search('a', 'of the page'), search('b')],
    };
    const after = {
      watched: [rule('B'), rule('of a device')],
      less: ['2607.2', '2607.1'],
      searches: [search('a'), search('b', 'of a device'), search('c')],
    };
    expect(changedIn(now, before, after)).toEqual({
      watched: [rule('B'), rule('of the page'), rule('of a device')],
      less: ['2607.2', '2607.3', '2607.1'],
      searches: [search('a', 'of the page'), search('b', 'of a device'), search('c')],
    });
  });

  it('what both put in stands there once, and what the page took out stays out', () => {
    const before = { watched: [rule('A'), rule('B')] };
    const now = { watched: [rule('A'), rule('both')] };
    const after = { watched: [rule('A'), rule('B'), rule('Both')] };
    expect(changedIn(now, before, after)).toEqual({ watched: [rule('A'), rule('both')] });
  });

  it('where nothing was stored before all but what was changed stays', () => {
    const after = { ...parseSettings(undefined), watched: [rule('of a device')] };
    const now = { theme: 'dark', watched: [rule('of the page')] };
    expect(changedIn(now, undefined, after)).toEqual({
      theme: 'dark',
      watched: [rule('of the page'), rule('of a device')],
    });
  });
});
