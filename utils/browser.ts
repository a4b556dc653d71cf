/**
 * The WebExtensions API with promises for the worker and our pages. Imported by hand (never through
 * WXT's module, which would put the polyfill into the overlay too).
 */
import browser from 'webextension-polyfill';

export { browser };
export type Browser = typeof browser;
