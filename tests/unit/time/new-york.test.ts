import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newYorkOffset } from '../../../utils/time/new-york.ts';

const format = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  timeZoneName: 'longOffset',
});

const byIntl = (time: number): number => {
  const hours = /GMT-0(\d):00/.exec(format.format(time))?.[1];
  return -Number(hours) * 3_600_000;
};

it('agrees with the time zone database, to the minute of each change, from 2023 to 2036', () => {
  const from = Date.UTC(2023, 0, 1);
  const to = Date.UTC(2036, 11, 31);
  fc.assert(
    fc.property(fc.integer({ min: from, max: to }), (time) => {
      expect(newYorkOffset(time)).toBe(byIntl(time));
    }),
    { numRuns: 2000 },
  );
  for (let time = from; time < to; time += 3_600_000) {
    if (newYorkOffset(time) === newYorkOffset(time - 1)) continue;
    for (const at of [time - 60_000, time - 1, time, time + 60_000])
      expect(newYorkOffset(at)).toBe(byIntl(at));
  }
});
