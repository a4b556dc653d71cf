import type { Browser } from '../browser.ts';
import { anywhereScripts } from '../sites/matches.ts';

const KEY = 'markedTabs';

type Marked = Record<string, string>;

/**
 * "Mark the papers on this page", on any site: the scripts run there once, by the right that the reader's
 * click gives (`activeTab`). Which tabs these are is kept for the session, since messages come from them.
 */
export function createPageMarker(browser: Browser) {
  const { session } = browser.storage;
  const read = async (): Promise<Marked> =>
    ((await session.get(KEY))[KEY] as Marked | undefined) ?? {};

  return {
    /** Rejects when the browser does not let us into the page. */
    async mark(tabId: number, url: string): Promise<void> {
      const { origin } = new URL(url);
      await session.set({ [KEY]: { ...(await read()), [tabId]: origin } });
      const target = { tabId };
      const files = anywhereScripts().map((file) => `/${file}`);
      await browser.scripting.executeScript({ target, files });
    },
    /** Whether the reader had the page of this origin marked in this tab. */
    async covers(url: URL, tabId: number | undefined): Promise<boolean> {
      return tabId !== undefined && (await read())[tabId] === url.origin;
    },
  };
}

export type PageMarker = ReturnType<typeof createPageMarker>;
