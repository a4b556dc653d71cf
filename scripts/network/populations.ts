import type { World } from './simulate.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Population {
  name: string;
  world: Omit<World, 'installs' | 'seed'>;
}

/** An hour of a working day in which lists fill. */
const OUTAGE = { from: 2 * DAY + 16 * HOUR, to: 2 * DAY + 17 * HOUR };

/** Readers whose popup is opened three times a day, at any hour, and those who never open it. */
const READERS: [string, number][] = [
  ['half of the readers look', 0.5],
  ['nobody looks', 0],
  ['everybody looks', 1],
];

export const POPULATIONS: readonly Population[] = READERS.flatMap(([name, lookers]) => {
  const world = { days: 7, lookers, looksADay: 3 };
  return [
    { name, world },
    { name: `${name}; the feed fails for an hour`, world: { ...world, outage: OUTAGE } },
  ];
});
