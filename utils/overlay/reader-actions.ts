import type { Sighting } from '../sites/types.ts';

/** How the offer to take a removal back looks, and what it says: the words in it, and its label. */
export interface Offer {
  rules: string;
  removed: readonly [string, string];
  stuck: readonly [string, string];
}

/** What became of a press on Save. */
export interface Toggled {
  saved: boolean;
  /** After a removal: what `undo` takes it back with. */
  token?: string | undefined;
  offer?: Offer;
}

/** What a reader can do with a mark. In private windows there is no saving, and nothing is written. */
export interface Actions {
  open(sighting: Sighting): void;
  toggleSave(sighting: Sighting, saved: boolean): Promise<Toggled>;
  /** Resolves to whether the removal was taken back. */
  undo(token: string): Promise<boolean>;
  canSave: boolean;
}
