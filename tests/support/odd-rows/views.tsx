import { createRoot } from 'react-dom/client';
import { createSharedQueries } from '../../../components/shared-queries.ts';
import { ServicesProvider, type Services } from '../../../components/services.tsx';
import { watchStore } from '../../../utils/db/watch-store.ts';
import { Library } from '../../../entrypoints/library/Library.tsx';
import { Options } from '../../../entrypoints/options/Options.tsx';
import { Popup } from '../../../entrypoints/popup/Popup.tsx';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { createNetwork } from '../../../utils/network/network.ts';
import { browserStub } from './browser-stub.ts';

const PAGES = { popup: Popup, library: Library, options: Options };

/** What must be seen in each view, whatever else is in the store. */
const VIEWS: readonly [page: keyof typeof PAGES, hash: string, words: string][] = [
  ['popup', '', 'Tides of Paper 5'],
  ['library', '#day/2026-08-21', 'Tides of Paper 5'],
  ['library', '#week/2026-W34', 'Tides of Paper 5'],
  ['library', '#trending', ''],
  ['library', '#queue', 'A Good Paper'],
  ['library', '#queue/removed', 'Tides of Paper 4'],
  ['library', '#queue/changes', 'Tides of Paper 4'],
  ['library', '#missed', ''],
  ['library', '#insights', ''],
  ['library', '#for-you', ''],
  ['library', '#search/tides', 'Tides of Paper 5'],
  ['library', '#paper/arxiv:2608.00001', 'Tides of Paper 1'],
  ['library', '#paper/arxiv:2608.00099', ''],
  ['library', '#paper/arxiv:2608.00077', ''],
  ['options', '', 'a problem'],
];

const LONGEST_MS = 3000;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4));

async function until(done: () => boolean): Promise<boolean> {
  const end = performance.now() + LONGEST_MS;
  while (!done() && performance.now() < end) await pause();
  return done();
}

/** Draws every view over this store; gives what failed in any of them. */
export async function failuresOfViews(db: TidemarkDb): Promise<string[]> {
  const wrong: string[] = [];
  for (const [page, hash, words] of VIEWS) {
    location.hash = hash;
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    const failed = (error: unknown): void =>
      void wrong.push(`${page}${hash}: ${(error as Error).message.slice(0, 120)}`);
    const react = createRoot(root, { onCaughtError: failed, onUncaughtError: failed });
    const browser = browserStub();
    const isPrivate = (): Promise<boolean> => Promise.resolve(false);
    const services = {
      db,
      store: watchStore(db),
      queries: createSharedQueries(db),
      browser,
      send: () => Promise.resolve({}),
      network: createNetwork(browser, isPrivate),
      isPrivate,
    } as unknown as Services;
    const Page = PAGES[page];
    react.render(
      <ServicesProvider value={services}>
        <Page />
      </ServicesProvider>,
    );
    const seen = await until(() =>
      words === '' ? root.textContent.length > 50 : root.textContent.includes(words),
    );
    if (words === '') for (let n = 0; n < 5; n += 1) await pause();
    if (!seen)
      wrong.push(`${page}${hash}: not seen: ${words}; it says ${root.textContent.slice(0, 200)}`);
    react.unmount();
  }
  return wrong;
}
