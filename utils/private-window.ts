import type { Browser } from './browser.ts';

/**
 * Whether a page of ours is in a private window. A popup above one may run in the same process as all
 * other pages, and then only the window tells; Firefox says it of the page itself.
 */
export async function isInPrivateWindow(
  browser: Pick<Browser, 'extension' | 'windows'>,
): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  // A page without a window of its own (a worker's, a closing one), and a browser without windows, are told by
  // the context above alone.
  const current = await browser.windows?.getCurrent().catch(() => undefined);
  return current?.incognito === true;
}
