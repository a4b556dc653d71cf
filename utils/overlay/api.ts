import type { Browser } from 'webextension-polyfill';

const scope = globalThis as { browser?: Browser; chrome?: Browser };

/** The WebExtensions API with promises, without the polyfill, which would be most of the overlay's bytes. */
export const api = (): Browser => (scope.browser ?? scope.chrome) as Browser;
