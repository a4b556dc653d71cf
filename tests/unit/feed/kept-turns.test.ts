import { expect, it, vi } from 'vitest';
import { simulate } from '../../../scripts/network/simulate.ts';
import type * as Schedule from '../../../utils/feed/schedule.ts';

const product = vi.hoisted(() => ({ takesAllTurns: false }));
vi.mock('../../../utils/feed/schedule.ts', async (original) => {
  const real = await original<typeof Schedule>();
  const nextReading: typeof real.nextReading = (scene, turns) =>
    real.nextReading(scene, product.takesAllTurns ? undefined : turns);
  return { ...real, nextReading };
});

it('the simulation, which keeps turns, asks in the same seconds as installs that take all of them each time', () => {
  const hour = 3_600_000;
  const outage = { from: 40 * hour, to: 41 * hour };
  const world = { installs: 12, days: 4, lookers: 0.7, looksADay: 3, outage, seed: 3 };
  product.takesAllTurns = false;
  const kept = simulate(world);
  product.takesAllTurns = true;
  expect(simulate(world)).toEqual(kept);
  expect(kept.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(1500);
});
