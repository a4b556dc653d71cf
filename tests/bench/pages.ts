import { measureVisit, type Visit } from './measure-page.ts';
import type { Contestant } from './contestants.ts';

export interface PageCase {
  name: string;
  url: string;
  /** The budget of docs/DESIGN.md for script, style and layout over `over`, in milliseconds. */
  budget?: number;
  over: 'bare page' | 'empty WXT script';
  /** The budget from DOMContentLoaded to the first badge, in milliseconds. */
  firstBadge?: number;
  /** Visits by each contestant in a round, for a small page, whose cost the noise would hide: 1. */
  visits?: number;
}

/** Visits of one page by one contestant. */
export interface Sample {
  page: string;
  contestant: string;
  visits: Visit[];
}

const SETTLE_MS = 500;

/** Visits every page with every contestant in turn, `rounds` times, so that drift hits all alike. */
export async function measurePages(
  cases: readonly PageCase[],
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Sample[]> {
  const samples = new Map<string, Sample>();
  for (let round = -1; round < rounds; round += 1) {
    for (const { name: page, url, visits = 1 } of cases) {
      for (const contestant of Array.from({ length: visits }, () => contestants).flat()) {
        await contestant.before();
        // What `before` started or stopped must not share the processor with the visit.
        await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
        const visit = await measureVisit(contestant.context, url, contestant.marks);
        // The first round only warms the caches.
        if (round < 0) continue;
        const key = `${page} ${contestant.name}`;
        const sample = samples.get(key) ?? { page, contestant: contestant.name, visits: [] };
        sample.visits.push(visit);
        samples.set(key, sample);
      }
    }
    console.log(`round ${round + 1} of ${rounds}`);
  }
  return [...samples.values()];
}
