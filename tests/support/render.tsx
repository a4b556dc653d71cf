import { act, type ReactNode } from 'react';
// What lists load late is there at once, so that no test ends while it loads.
import '../../components/list/ChosenBar.tsx';
import '../../components/list/ExportShown.tsx';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { ReaderProvider, type Reader } from '../../components/reader-context.tsx';
import { createSharedQueries } from '../../components/shared-queries.ts';
import { ServicesProvider, type Services } from '../../components/services.tsx';
import type { PaperRow } from '../../utils/db/tables.ts';
import { openDb } from '../../utils/open-db/open-db.ts';
import { giveSize } from './give-size.ts';
import { pageBrowser } from './page-browser.ts';
import { readerWith } from './reader-with.ts';
import type { Entry } from '../../utils/view/entries.ts';

/** An invented paper of the archive. */
export function paperRow(id: string, more: Partial<PaperRow> = {}): PaperRow {
  return {
    id,
    title: `Paper ${id}`,
    summary: 'An abstract.',
    keywords: [],
    authors: [{ name: 'Mei Zhao' }],
    media: [],
    upvotes: 10,
    numComments: 0,
    publishedOn: '2026-08-20',
    days: ['2026-08-21'],
    firstSeenAt: '2026-08-21T08:00:00.000Z',
    readAt: '2026-08-21T08:00:00.000Z',
    ...more,
  };
}

export function entriesOf(papers: readonly PaperRow[]): Entry[] {
  return papers.map((paper, index) => ({ paper, rank: index + 1, speed: 0 }));
}

/** Renders a piece of a page in a scroller; `again` renders it anew with what has changed. */
export async function render(
  piece: ReactNode,
  reader: Reader = readerWith(),
  send: Services['send'] = vi.fn(),
  // An address of its own: a list remembers by it where the reader was.
  address = `#test-${crypto.randomUUID()}`,
) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  giveSize();
  history.replaceState(null, '', address);
  const scroller = document.createElement('main');
  scroller.dataset['scroller'] = '';
  document.body.replaceChildren(scroller);
  const root = createRoot(scroller);
  // Test files share their modules: a page that goes on would be heard in the next one.
  onTestFinished(() => act(async () => root.unmount()));
  const db = openDb(`components-${crypto.randomUUID()}`);
  const network = { begin: vi.fn(() => Promise.resolve({ end: vi.fn() })) };
  const browser = pageBrowser();
  const services = {
    db,
    queries: createSharedQueries(db),
    send,
    browser,
    isPrivate: () => Promise.resolve(false),
    network,
  } as unknown as Services;
  const again = (next: ReactNode, as = reader): Promise<void> =>
    act(async () =>
      root.render(
        <ServicesProvider value={services}>
          <ReaderProvider value={as}>
            <div>{next}</div>
          </ReaderProvider>
        </ServicesProvider>,
      ),
    );
  await again(piece);
  return { page: scroller, db, again, browser };
}

/** A key, as the element with the focus gets it. */
export function press(key: string): Promise<void> {
  return act(async () => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

export function click(element: Element | null | undefined): Promise<void> {
  return act(async () => (element as HTMLElement).click());
}

/** Lets the page do its work until `done`; a page that never comes so far fails after twenty seconds. */
export async function until(done: () => boolean): Promise<void> {
  // The clock of tests stands still.
  const end = performance.now() + 20_000;
  while (!done()) {
    if (performance.now() > end) throw new Error('the page did not come so far');
    await act(async () => new Promise((resolve) => setTimeout(resolve, 5)));
  }
}
