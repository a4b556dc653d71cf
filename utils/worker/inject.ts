import type { Browser } from '../browser.ts';

const OVERLAY = '/content-scripts/overlay.js';

/** Brings the overlay into tabs that were open at install or update; a tab that refuses is left alone. */
export async function injectOverlay(browser: Browser, matches: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  const injections = tabs
    .map((tab) => tab.id)
    .filter((id) => id !== undefined)
    .map((tabId) => browser.scripting.executeScript({ target: { tabId }, files: [OVERLAY] }));
  await Promise.allSettled(injections);
}
