import type { Key } from '../../utils/i18n/key.ts';

/** One thing that keys do in a view. What a view declares is what works, and what the sheet on `?` shows. */
export interface Binding {
  /** Names as `keyOf` gives them; two with a space between are pressed one after the other. */
  keys: readonly string[];
  words: Key;
  /** Does it; `false`: there was nothing to do, and an outer layer may. */
  act: (key: string, event?: KeyboardEvent) => void | false;
  /** Goes on while the key is held down. */
  repeats?: true;
}

/** From the outside in: the innermost that knows a key has it. */
export const SCOPES = ['page', 'list', 'item'] as const;
export type Scope = (typeof SCOPES)[number];

/** The bindings of one view. Those of a list belong to its element, and of several lists only one is in use. */
export interface Layer {
  scope: Scope;
  root: (() => HTMLElement | null) | undefined;
  bindings: () => readonly Binding[];
}
