import { fill } from './fill.ts';
import type { Key, Params } from './key.ts';
import { textOf } from './text-of.ts';

/** `t()` for the overlay's first bundle, of which no text counts: what chooses plurals stays out of it. */
export const t = (key: Key & `overlay.${string}`, params: Params = {}): string =>
  fill(textOf(key), params);
