import { resolve } from 'node:path';
import { build } from 'wxt';

export const EMPTY_BUILD = resolve(import.meta.dirname, 'empty-extension/.output/chrome-mv3');

/** Builds the extension whose content script does nothing. */
export async function buildEmpty(): Promise<void> {
  await build({ root: resolve(import.meta.dirname, 'empty-extension'), browser: 'chrome' });
}
