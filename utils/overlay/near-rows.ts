import { readProfile, type NearProfile } from '../near/format.ts';
import { createRowScorer } from '../near/score-rows.ts';
import { inShortTasks } from '../near/short-tasks.ts';
import type { Sighting } from '../sites/types.ts';
import { tellNearFailed } from './messages/near-failed.ts';
import type { NearPart, NearRows } from './near.ts';
import { afterPaint, createSlices } from './slices.ts';

const EMPTY: NearProfile = { saved: 0, least: 0, terms: [] };

/** Scores the rows of a page by one profile, each once. */
function createScoring(given: unknown) {
  const profile = readProfile(given) ?? EMPTY;
  const score = createRowScorer(profile);
  const ending = new AbortController();
  const scored = new Set<string>();
  let work = Promise.resolve<NearRows>({ found: new Map(), canSay: profile.terms.length > 0 });

  async function add(before: NearRows, fresh: readonly Sighting[]): Promise<NearRows> {
    const { signal } = ending;
    await afterPaint();
    signal.throwIfAborted();
    const found = new Map(before.found);
    const turns = inShortTasks(createSlices(signal, true).pause);
    await score(fresh, ({ keys }, nearness) => found.set(keys[0], nearness), turns);
    return { ...before, found };
  }

  return {
    ending,
    of(rows: readonly Sighting[]): Promise<NearRows> {
      const fresh = rows.filter(({ keys }) => !scored.has(keys[0]));
      for (const { keys } of fresh) scored.add(keys[0]);
      if (fresh.length > 0) work = work.then((before) => add(before, fresh));
      return work;
    },
  };
}

/** Bar and layer both ask, after each pass. */
export function createNearPart(): NearPart {
  let stored: unknown;
  let scoring: ReturnType<typeof createScoring> | undefined;

  return {
    async look({ sightings }, given) {
      if (given !== stored) {
        scoring?.ending.abort();
        scoring = undefined;
      }
      stored = given;
      const now = (scoring ??= createScoring(given));
      try {
        return await now.of(sightings);
      } catch {
        // Where another profile came meanwhile, its own look says what is near.
        if (now.ending.signal.aborted) return undefined;
        // The next pass begins anew.
        scoring = undefined;
        tellNearFailed();
        return undefined;
      }
    },
  };
}
