import { scoreRows } from '../near/score-rows.ts';
import { readProfile } from '../near/format.ts';
import { tellNearFailed } from './messages/near-failed.ts';
import type { NearPart } from './near.ts';
import { afterPaint, createSlices } from './slices.ts';

/** Scores the rows of one page, each once for each profile. Bar and layer both ask. */
export function createNearPart(): NearPart {
  const scored = new Set<string>();
  let stored: unknown;
  let scoring = new AbortController();

  return {
    async look({ sightings }, given, into, onNews) {
      if (given !== stored) {
        scoring.abort();
        scoring = new AbortController();
        stored = given;
        scored.clear();
        into.found.clear();
      }
      const { signal } = scoring;
      const profile = readProfile(given);
      into.canSay = profile !== undefined && profile.terms.length > 0;
      const fresh = sightings.filter(({ keys }) => !scored.has(keys[0]));
      if (profile === undefined || fresh.length === 0) return;
      for (const { keys } of fresh) scored.add(keys[0]);
      try {
        await afterPaint();
        signal.throwIfAborted();
        await scoreRows(
          profile,
          fresh,
          ({ keys }, nearness) => into.found.set(keys[0], nearness),
          createSlices(signal, true),
        );
        onNews();
      } catch {
        // Where another profile came meanwhile, its own look says what is near.
        if (!signal.aborted) tellNearFailed();
      }
    },
  };
}
