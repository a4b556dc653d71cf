import { expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import { deviceWorld, talk } from '../../../support/sync/device-world.ts';

const WATCHED = [{ kind: 'author', text: 'Ada Tide' }];

it.each([
  ['gone', undefined],
  ['spoilt', 'x'],
])('settings that are %s here are deleted nowhere, and come back', async (_, left) => {
  const a = deviceWorld();
  const b = deviceWorld(a.area);
  const parcel = async ({ db }: typeof a) => (await loadState(db, 'restoredSettings')).value;
  await a.storage.set({ settings: { watched: WATCHED, titleLink: 'pdf' } });
  await a.join();
  await b.join();
  await talk(a, b);
  expect(await parcel(b)).toMatchObject({ watched: WATCHED, titleLink: 'pdf' });
  if (left === undefined) await a.storage.remove(['settings']);
  else await a.storage.set({ settings: left });
  await talk(a, b);
  expect(await parcel(b)).toMatchObject({ watched: WATCHED, titleLink: 'pdf' });
  expect(await parcel(a)).toMatchObject({ watched: WATCHED, titleLink: 'pdf' });
});
