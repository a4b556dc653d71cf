import { fnv1a } from '../fnv1a.ts';

/** By which a reader knows that a month's papers are still those, in their order. */
export function printOfIds(ids: readonly string[]): number {
  return fnv1a(ids.join());
}
