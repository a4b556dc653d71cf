import { arxivKey } from '../../utils/paper-key.ts';
import { arxivIdOf } from '../../utils/sites/arxiv-id-of.ts';
import type { Sighting } from '../../utils/sites/types.ts';
import { loadParts } from './parts.ts';
import { send } from './send.ts';

/** How long a removal can be taken back where it was made, in milliseconds; after that in the library. */
export const UNDO_MS = 10_000;

/** What became of a press on Save. */
export interface Toggled {
  saved: boolean;
  /** After a removal: what `undo` takes it back with. */
  token?: string | undefined;
}

/** What a reader can do with a mark. In private windows there is no saving, and nothing is written. */
export interface Actions {
  open(sighting: Sighting): void;
  toggleSave(sighting: Sighting, saved: boolean): Promise<Toggled>;
  /** Resolves to whether the removal was taken back. */
  undo(token: string): Promise<boolean>;
  canSave: boolean;
}

export function createActions(isPrivate: boolean): Actions {
  return {
    canSave: !isPrivate,
    open(sighting) {
      const id = arxivIdOf(sighting);
      void send('open', { key: id === undefined ? sighting.keys[0] : arxivKey(id) });
    },
    toggleSave: async (sighting, saved) =>
      (await (await loadParts())?.toggle(sighting, saved)) ?? { saved },
    undo: async (token) => (await send('undo', { token })) !== undefined,
  };
}
