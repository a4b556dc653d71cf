import type { Browser } from '../browser.ts';
import type { PageScripts } from '../sites/matches.ts';

/** Brings the scripts of pages into tabs that are open already; a tab that refuses is left alone. */
export async function injectScripts(browser: Browser, { matches, js }: PageScripts): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  const files = js.map((file) => `/${file}`);
  const injections = tabs
    .map((tab) => tab.id)
    .filter((id) => id !== undefined)
    .map((tabId) => browser.scripting.executeScript({ target: { tabId }, files }));
  await Promise.allSettled(injections);
}
