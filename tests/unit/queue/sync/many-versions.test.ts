import { expect, it } from 'vitest';
import { clockAt } from '../../../../utils/queue/sync/clock.ts';
import { readReplica } from '../../../../utils/queue/sync/door.ts';
import { NO_ITEM } from '../../../../utils/queue/sync/item-state.ts';
import { NOTHING } from '../../../../utils/queue/sync/merge.ts';
import { knownDevices } from '../../../../utils/queue/sync/place-status.ts';
import { memoryCarrier } from '../../../support/sync/memory-carrier.ts';

const NOW = Date.UTC(2026, 10, 1);

/** What is read of so many texts of one item, in this order. */
function readVersions(times: readonly number[]) {
  const versions = times.map((n) => ({ clock: clockAt(NOW + n, 'aaaaaaaa'), text: `note ${n}` }));
  const items = { x: { ...NO_ITEM, notes: { versions, known: {} } } };
  const read = readReplica({ ...NOTHING, items }, NOW);
  if (read === undefined || read === 'later') throw new Error('not read');
  const { replica, refused } = read;
  return { refused, texts: replica.items['x']?.notes.versions.map(({ text }) => text) };
}

it('sixty texts of one item are read', () => {
  const { refused, texts } = readVersions(Array.from({ length: 60 }, (_, n) => n));
  expect(refused).toBe(0);
  expect(texts).toHaveLength(60);
});

it('of more than a hundred the newest are read, wherever they stand, and the others counted', () => {
  const all = Array.from({ length: 130 }, (_, n) => (n * 37) % 130);
  const { refused, texts } = readVersions(all);
  expect(refused).toBe(30);
  expect(texts).toEqual(Array.from({ length: 100 }, (_, n) => `note ${30 + n}`));
});

it('a device of which a folder holds two copies is in one place', () => {
  const one = { device: 'bbbbbbbb', name: 'B', at: '2026-08-01T00:00:00.000Z', replica: NOTHING };
  const delivery = { ...one, isWhole: true, refused: 0 };
  const carrier = { ...memoryCarrier(new Map()), name: 'folder' as const };
  const read = { carrier, reading: { deliveries: [delivery, { ...delivery }] }, unread: [] };
  expect(knownDevices([read], 'aaaaaaaa')).toMatchObject([{ places: ['folder'] }]);
});
