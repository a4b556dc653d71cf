import type { Sighting } from '../sites/types.ts';
import { loadOverlayParts } from './parts.ts';
import type { Store } from './store.ts';

/** Hands the saved papers of a page to the second bundle, which tells the worker what the page says of them. */
export function createEvidence(store: Store) {
  return async (sightings: readonly Sighting[]): Promise<void> => {
    const saved = sightings.filter(({ keys }) =>
      keys.map(store.mark).some((mark) => mark?.saved || mark?.claimed),
    );
    if (saved[0]) (await loadOverlayParts())?.tell(saved);
  };
}
