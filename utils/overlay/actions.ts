import { arxivKey } from '../paper-key.ts';
import { arxivIdOf } from '../sites/arxiv-id-of.ts';
import { loadOverlayParts } from './parts.ts';
import type { Actions } from './reader-actions.ts';
import { send } from './messages/send.ts';

/** How long a removal can be taken back where it was made, in milliseconds; after that in the library. */
export const UNDO_MS = 10_000;

export function createActions(isPrivate: boolean): Actions {
  return {
    canSave: !isPrivate,
    open(sighting) {
      const id = arxivIdOf(sighting);
      void send('open', { key: id === undefined ? sighting.keys[0] : arxivKey(id) });
    },
    toggleSave: async (sighting, saved) =>
      (await (await loadOverlayParts())?.toggle(sighting, saved)) ?? { saved },
    undo: async (token) => (await send('undo', { token })) !== undefined,
  };
}
