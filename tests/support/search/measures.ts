import { seeded } from '../world/random.ts';

/** Discounted gain of the first ten, 1 for the best order there can be (nDCG@10; papers are relevant or not). */
export function gainOfTen(ids: readonly string[], relevant: ReadonlySet<string>): number {
  const worth = (place: number): number => 1 / Math.log2(place + 2);
  const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
  const found = ids.slice(0, 10).map((id, place) => (relevant.has(id) ? worth(place) : 0));
  return (
    sum(found) / sum(Array.from({ length: Math.min(10, relevant.size) }, (_, at) => worth(at)))
  );
}

export interface Measured {
  mean: number;
  /** `0.39 [0.29–0.51]`: with its 95 % interval. */
  words: string;
}

const RESAMPLES = 2000;

/** The mean with the interval that holds 95 % of the means of resampled values (bootstrap), the same each time. */
export function measured(values: readonly number[]): Measured {
  const random = seeded('bootstrap');
  const meanOf = (all: readonly number[]): number =>
    all.reduce((sum, value) => sum + value, 0) / all.length;
  const means = Array.from({ length: RESAMPLES }, () =>
    meanOf(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  ).sort((a, b) => a - b);
  const at = (share: number): string => (means[Math.floor(share * RESAMPLES)] ?? 0).toFixed(2);
  const mean = meanOf(values);
  return { mean, words: `${mean.toFixed(3)} [${at(0.025)}–${at(0.975)}]` };
}
