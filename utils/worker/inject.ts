import type { Browser } from '../browser.ts';
import { matchesPattern } from '../sites/match-pattern.ts';
import type { PageScripts } from '../sites/matches.ts';

/** Brings the scripts of pages into tabs that are open already; a tab that refuses is left alone. */
export async function injectScripts(
  browser: Browser,
  { matches, exclude_matches: others = [], js }: PageScripts,
): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  const files = js.map((file) => `/${file}`);
  // A tab of which the browser tells no address must not cost the others their marks.
  const isOther = (url = ''): boolean =>
    URL.canParse(url) && others.some((pattern) => matchesPattern(pattern, new URL(url)));
  const injections = tabs
    .filter(({ url }) => !isOther(url))
    .map((tab) => tab.id)
    .filter((id) => id !== undefined)
    .map((tabId) => browser.scripting.executeScript({ target: { tabId }, files }));
  await Promise.allSettled(injections);
}
