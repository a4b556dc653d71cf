import type { Browser } from '../browser.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { oneLine } from '../queue/item/model.ts';
import { readList } from '../queue/import/list/read.ts';
import { lookUp } from '../queue/import/look-up.ts';
import { keyOfText } from '../queue/import/recognise.ts';
import type { Queue } from '../queue/commands.ts';
import type { Candidate } from '../queue/wire.ts';
import { sourceOfPage } from './source-of.ts';

const MOST_LETTERS = 20_000;
const SHOWN_MS = 2500;

interface Tab {
  id?: number;
  url?: string;
  title?: string;
  incognito?: boolean;
}

/** What the reader pointed at: a link, a selected text, or the page itself. */
export interface Pointed {
  link?: string;
  /** The link's own words, where the browser tells them. */
  words?: string;
  selection?: string;
}

/** The title in a tab's or a link's words: arXiv puts the id before it, and a PDF has none. */
function titleIn(words: string): string {
  const title = oneLine(words).replace(/^\[[^\]]{1,40}\]\s*/, '');
  return /^\S*[\d./]\S*$/.test(title) ? '' : title.slice(0, 1000);
}

/**
 * Saves from anywhere a browser lets us: links, selections and pages of any site, without a content
 * script there. Says on the toolbar button how it went; writes nothing from private windows.
 */
export function createSaveAnywhere(deps: {
  browser: Pick<Browser, 'action'>;
  db: TidemarkDb;
  queue: Queue;
  followUp: () => Promise<void>;
}) {
  const { browser, db, queue, followUp } = deps;

  function single(address = '', words = ''): Candidate[] {
    const key = keyOfText(address);
    if (key === undefined) return [];
    const title = titleIn(words);
    const snapshot = title === '' ? undefined : { title, url: address.slice(0, 2000) };
    return [{ keys: [key], snapshot }];
  }

  async function ofSelection(text: string): Promise<Candidate[]> {
    const { titles, ...list } = readList(text);
    // Nobody sees a preview: words that are the title of nothing known are no paper.
    const known = titles.map((one) => ({ ...one, isLikely: false }));
    const none = { format: 'list' as const, references: [], warnings: [] };
    return (await lookUp(db, { ...none, ...list, titles: known })).candidates;
  }

  async function candidatesOf({ link, words, selection }: Pointed, tab: Tab): Promise<Candidate[]> {
    if (link !== undefined) return single(link, words);
    if (selection !== undefined) return ofSelection(selection.slice(0, MOST_LETTERS));
    return single(tab.url, tab.title);
  }

  async function show(text: string, tab: Tab): Promise<void> {
    const place = tab.id === undefined ? {} : { tabId: tab.id };
    // The tab may be closed by now: then nobody misses its word.
    await browser.action.setBadgeText?.({ text, ...place }).catch(() => undefined);
    setTimeout(() => {
      // Here too: a tab that is closed needs no word taken back.
      void browser.action.setBadgeText?.({ text: '', ...place }).catch(() => undefined);
    }, SHOWN_MS);
  }

  /** Gives how many papers are now saved; 0 when nothing there names a paper. */
  return async (pointed: Pointed, tab: Tab = {}): Promise<number> => {
    if (tab.incognito === true) return 0;
    const candidates = await candidatesOf(pointed, tab);
    if (candidates.length === 0) {
      await show('?', tab);
      return 0;
    }
    const source = sourceOfPage(tab.url);
    await queue.applyImport(candidates.map((one) => ({ ...one, source })));
    await followUp();
    await show('✓', tab);
    return candidates.length;
  };
}

export type SaveAnywhere = ReturnType<typeof createSaveAnywhere>;
