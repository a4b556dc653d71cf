import { describe, expect, it } from 'vitest';
import { POPULATIONS } from '../../../scripts/network/populations.ts';
import { flatnessOf } from '../../../scripts/network/flatness.ts';
import { simulate } from '../../../scripts/network/simulate.ts';
import { isLong } from '../../support/is-long.ts';

const SAMPLE = isLong ? 10_000 : 100;
/** Of so few installs a rate needs a while to be seen. */
const SECONDS = isLong ? 600 : 7200;

describe('a million installs ask a flat feed', () => {
  it.each(isLong ? POPULATIONS : POPULATIONS.slice(0, 2))(
    '$name',
    ({ world }) => {
      const days = isLong ? world.days : 4;
      const counts = simulate({ ...world, days, installs: SAMPLE, seed: 7 });
      const found = flatnessOf(counts, { sample: SAMPLE, installs: 1_000_000, seconds: SECONDS });
      expect(found.stretch).toBeLessThanOrEqual(1.5);
      expect(found.aDay).toBeGreaterThan(40);
      expect(found.aDay).toBeLessThanOrEqual(60);
    },
    600_000,
  );

  it('in no second many more than by chance, as when installs began together', () => {
    const [{ world }] = [POPULATIONS[0]!];
    const counts = simulate({ ...world, days: 1, installs: 2000, seed: 7 });
    // Twelve in one second come about once in ten million where 1.2 are usual.
    expect(Math.max(...counts)).toBeLessThan(12);
  });

  it('of a feed in trouble no more than of a sound one, in that hour and the next', () => {
    const [{ world: sound }, { world: troubled }] = [POPULATIONS[0]!, POPULATIONS[1]!];
    const { from, to } = troubled.outage!;
    const hour = (to - from) / 1000;
    const asked = (world: typeof sound): [during: number, after: number] => {
      const counts = simulate({ ...world, days: 3, installs: 200, seed: 7 });
      const sum = (at: number): number =>
        counts.subarray(at, at + hour).reduce((all, one) => all + one, 0);
      return [sum(from / 1000), sum(to / 1000)];
    };
    const [usual, next] = asked(sound);
    const [during, after] = asked(troubled);
    // Each tries once or twice, and most of them would have asked twice.
    expect(during).toBeLessThanOrEqual(usual);
    expect(after).toBeLessThanOrEqual(1.1 * next);
    expect(during).toBeGreaterThan(100);
  });
});
