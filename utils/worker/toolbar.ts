import { arxivIdOfUrl } from '../arxiv/url.ts';
import type { Browser } from '../browser.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';

/** The accent *tide* (docs/LOOK.md). */
const GROUND = '#0b6e7f';

/** `181`, `1.2k`: what fits into the toolbar's badge. */
function short(upvotes: number): string {
  return upvotes < 1000 ? String(upvotes) : `${(upvotes / 1000).toFixed(upvotes < 9950 ? 1 : 0)}k`;
}

type Updated = Parameters<Browser['tabs']['onUpdated']['addListener']>[0];

/** The toolbar icon's badge: the upvotes of the paper that a tab shows. The browser clears it when the tab goes on. */
export function createToolbar(browser: Browser, db: TidemarkDb) {
  async function show(tabId: number, upvotes: number | undefined): Promise<void> {
    const text = upvotes === undefined ? '' : short(upvotes);
    await browser.action.setBadgeBackgroundColor?.({ tabId, color: GROUND });
    await browser.action.setBadgeText?.({ tabId, text });
  }

  const onUpdated: Updated = (tabId, _, { url, incognito }) => {
    const id = url !== undefined && URL.canParse(url) ? arxivIdOfUrl(new URL(url))?.id : undefined;
    if (id === undefined || incognito) return;
    void db.papers
      .get(id)
      .then((paper) => show(tabId, paper?.upvotes))
      // A tab that closed meanwhile; the icon's count is a hint and stands on the page too.
      .catch(() => undefined);
  };

  return {
    show,
    /**
     * In Firefox no script of ours runs in the viewer of PDFs, and a listener can be limited to their
     * addresses. Chrome runs the overlay in them, and would wake the worker for every tab.
     */
    followPdfs(): void {
      try {
        browser.tabs.onUpdated.addListener(onUpdated, {
          urls: [
            'https://arxiv.org/pdf/*',
            'https://www.arxiv.org/pdf/*',
            'https://export.arxiv.org/pdf/*',
          ],
          properties: ['status'],
        });
      } catch {
        // Chrome takes no filter, and needs none.
      }
    },
  };
}
