import { useEffect, useState } from 'react';
import { arxivIdOfUrl } from '../../../utils/arxiv/url.ts';
import { PAGE_QUERY, type PageState } from '../../../utils/page-state.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { useServices } from '../../../components/services.tsx';

export interface ActivePage {
  tabId: number;
  url: URL;
  /** What the overlay says of it; undefined where none runs. */
  state: PageState | undefined;
}

/** A paper that only the address names: in Firefox's PDF viewer no script of ours runs. */
function byAddress(url: URL): PageState | undefined {
  const id = arxivIdOfUrl(url)?.id;
  if (id === undefined) return undefined;
  const paper = { key: arxivKey(id), arxivId: id, title: id };
  return { site: url.hostname, sightings: 1, marks: 0, paper, changed: false };
}

/** The page in the active tab, as far as the browser lets us see it. */
export function usePage(): ActivePage | undefined {
  const { browser } = useServices();
  const [page, setPage] = useState<ActivePage>();
  useEffect(() => {
    async function look(): Promise<void> {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === undefined || tab.url === undefined || !/^https?:/.test(tab.url)) return;
      const url = new URL(tab.url);
      // A page without our script does not answer: its address says what it is.
      const answer = (await browser.tabs.sendMessage(tab.id, PAGE_QUERY).catch(() => undefined)) as
        | PageState
        | undefined;
      setPage({ tabId: tab.id, url, state: answer ?? byAddress(url) });
    }
    // A tab that closed meanwhile has no page to speak of.
    void look().catch(() => undefined);
  }, [browser]);
  return page;
}
