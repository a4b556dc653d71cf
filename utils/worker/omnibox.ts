import type { Browser } from '../browser.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { t } from '../i18n/t.ts';
import { arxivKey, isPaperKey, type PaperKey } from '../paper-key.ts';
import { selectItems } from '../queue/select.ts';
import type { Search } from '../search/create-search.ts';
import { searchRoute } from '../view/route.ts';
import { showLibrary } from './show-library.ts';
import { xmlText } from './xml-text.ts';

const SHOWN = 8;

interface Found {
  key: PaperKey;
  title: string;
  saved: boolean;
}

/** The queue's papers first, then the archive's. */
async function findPapers(db: TidemarkDb, search: Search, words: string): Promise<Found[]> {
  if (words.trim() === '') return [];
  const everything = {
    words,
    state: 'all',
    tag: undefined,
    snoozed: false,
    sort: 'priority',
  } as const;
  const saved = selectItems(await db.queue.toArray(), everything, new Date());
  const known = new Set(saved.flatMap(({ keys }) => keys));
  const { hits } = await search.search(words, { limit: SHOWN });
  const papers = await db.papers.bulkGet(hits.map(({ id }) => id));
  const others = papers
    .filter((paper) => paper !== undefined)
    .map(({ id, title }) => ({ key: arxivKey(id), title, saved: false }))
    .filter(({ key }) => !known.has(key));
  const first = saved.flatMap(({ keys, title }) =>
    keys.slice(0, 1).map((key) => ({ key, title, saved: true })),
  );
  return [...first, ...others].slice(0, SHOWN);
}

/** `tm words` in the address bar: suggestions from queue and archive; Enter opens one, or the search. */
export function listenToOmnibox(browser: Browser, deps: { db: TidemarkDb; search: Search }): void {
  browser.omnibox?.onInputChanged.addListener((text, suggest) => {
    void findPapers(deps.db, deps.search, text)
      .then((found) =>
        suggest(
          found.map(({ key, title, saved }) => ({
            content: key,
            description: xmlText(saved ? t('omnibox.saved', { title }) : title),
          })),
        ),
      )
      // No suggestions then; Enter still opens the search, which says what is wrong.
      .catch(() => undefined);
  });
  browser.omnibox?.onInputEntered.addListener((text) => {
    const route = isPaperKey(text) ? `paper/${encodeURI(text)}` : searchRoute(text);
    void showLibrary(browser, route);
  });
}
