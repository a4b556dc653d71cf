import { availableParallelism, loadavg } from 'node:os';
import type { Verdict } from '../part.ts';

/** A verdict that says, where it is over, what is known of why, and what else the machine had to do. */
export function verdict(
  what: string,
  budget: string,
  measured: string,
  met: boolean,
  reason = '',
): Verdict {
  if (met) return { what, budget, measured, met };
  const load = `the machine's load was ${loadavg()[0]?.toFixed(1)} of ${availableParallelism()}`;
  return { what, budget, measured, met, reason: [reason, load].filter(Boolean).join('; ') };
}

/** What 95 % are within. */
export const lateOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN;
