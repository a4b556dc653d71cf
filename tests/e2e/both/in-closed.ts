import type { DriverPage } from '../../support/drivers/driver.ts';

interface Extension {
  dom: { openOrClosedShadowRoot(host: Element): ShadowRoot };
  tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
  scripting: { executeScript(what: object): Promise<{ result?: string[]; error?: unknown }[]> };
}

/** Gives the words of what a selector finds in the closed root of an element in the tab with a list of arXiv, those that are cut off left out; and the focus to the first of them where that is asked. */
type InList = (host: string, selector: string, focus?: boolean) => Promise<string[]>;

export interface Ours {
  inList: InList;
}

/**
 * Lets a page of ours look into closed roots of a list of arXiv, in either browser, as only an extension can.
 * Pressing is left to the keyboard: what a script presses does nothing.
 */
export const looksIntoLists = (ours: DriverPage): Promise<void> =>
  ours.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Extension };
    const inPage: InList = async (host, selector, focus) => {
      const element: (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null =
        document.querySelector(host);
      if (element === null) return Promise.resolve([]);
      // Firefox's way, then Chrome's.
      const root =
        element.openOrClosedShadowRoot ??
        (globalThis as unknown as { chrome: Extension }).chrome.dom.openOrClosedShadowRoot(element);
      const found = [...root.querySelectorAll<HTMLElement>(selector)];
      if (focus === true) found[0]?.focus();
      return Promise.resolve(
        found.map((one) => {
          const { bottom } = one.getBoundingClientRect();
          return [one, ...one.querySelectorAll('[data-words]')]
            .filter((part) => part.getBoundingClientRect().bottom <= bottom + 1)
            .map((part) => part.getAttribute('data-words') ?? '')
            .join(' ')
            .trim();
        }),
      );
    };
    const inList: InList = async (host, selector, focus = false) => {
      const [tab] = await chrome.tabs.query({ url: 'https://arxiv.org/list/*' });
      const target = { tabId: tab?.id };
      const args = [host, selector, focus];
      const [answer] = await chrome.scripting.executeScript({ target, args, func: inPage });
      if (!answer?.result) throw new Error(`nothing was read: ${String(answer?.error)}`);
      return answer.result;
    };
    Object.assign(globalThis, { inList });
  });
