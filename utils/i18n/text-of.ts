import type { Key } from './key.ts';
import { messageName } from './message-name.ts';
import { native } from './native.ts';

type Texts = Partial<Record<Key, string>>;

/** Under one name of the extension's world, so that the overlay's bundles share what one of them was told. */
const scope = globalThis as { tidemarkWords?: Texts };
const known = (scope.tidemarkWords ??= {});

/** Takes in sentences that the worker laid beside the shards. */
export const learn = (texts: unknown): unknown => Object.assign(known, texts);

/** The sentence of a key in the reader's language, its holes not filled. Asked of the browser once. */
export function textOf(key: Key): string {
  try {
    return (known[key] ??= native().getMessage(messageName(key)));
  } catch {
    // The extension was updated under this page: what was asked before is known, the rest stays unsaid.
    return '';
  }
}
