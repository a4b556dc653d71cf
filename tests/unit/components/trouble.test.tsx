// @vitest-environment happy-dom
import { act, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSharedQueries } from '../../../components/shared-queries.ts';
import { ReaderProvider } from '../../../components/reader-context.tsx';
import { ServicesProvider, type Services } from '../../../components/services.tsx';
import { SearchPage } from '../../../entrypoints/library/search/SearchPage.tsx';
import { ErrorBoundary } from '../../../components/trouble/ErrorBoundary.tsx';
import { StoreGate } from '../../../components/trouble/StoreGate.tsx';
import type { StoreWatch, WatchedTrouble } from '../../../utils/db/watch-store.ts';
import { useSyncState } from '../../../components/use-sync-state.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { StoreTrouble } from '../../../utils/db/store-trouble.ts';
import { ITEM_VERSION } from '../../../utils/queue/item/upgrade.ts';
import { mirrorShardOf } from '../../../utils/queue/mirror/format.ts';
import { queueWorld } from '../../support/queue-world.ts';
import { pageBrowser } from '../../support/page-browser.ts';
import { click } from '../../support/render.tsx';
import { readerWith } from '../../support/reader-with.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const downloaded: Blob[] = [];
const opened: ReturnType<typeof queueWorld>['db'][] = [];
let made = 0;

afterEach(async () => {
  downloaded.splice(0);
  for (const db of opened.splice(0)) await db.delete();
});

/** A page of ours round `piece`, with a queue of one paper; what it catches is in `caught`. */
async function shown(piece: ReactNode) {
  const world = queueWorld(openDb(`trouble-${(made += 1)}`));
  opened.push(world.db);
  const { result: id } = await world.queue.save(['arxiv:2608.00001'], { title: 'Kept' });
  await world.storage.set({
    [mirrorShardOf(id)]: { version: ITEM_VERSION, items: await world.db.queue.toArray() },
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    downloaded.push(blob as Blob);
    return 'blob:x';
  });
  const trouble: { now?: WatchedTrouble } = {};
  const followers = new Set<() => void>();
  const store: StoreWatch = {
    subscribe: (follow) => {
      followers.add(follow);
      return () => followers.delete(follow);
    },
    trouble: () => trouble.now,
  };
  const browser = {
    runtime: { getManifest: () => ({ version: '1.2.3' }) },
    storage: { local: world.storage, onChanged: { addListener: vi.fn(), removeListener: vi.fn() } },
  };
  const services = {
    db: world.db,
    store,
    browser,
    queries: createSharedQueries(world.db),
  } as unknown as Services;
  const caught: unknown[] = [];
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const root = createRoot(host, { onCaughtError: (error) => caught.push(error) });
  await act(async () => root.render(<ServicesProvider value={services}>{piece}</ServicesProvider>));
  const fail = (kind: StoreTrouble | undefined): Promise<void> =>
    act(async () => {
      trouble.now = kind && { kind, error: new Error('of the test') };
      for (const follow of followers) follow();
    });
  return { ...world, browser, host, caught, fail };
}

const button = (host: Element, words: string): HTMLButtonElement | undefined =>
  [...host.querySelectorAll('button')].find((one) => one.textContent === words);

/** Waits until the page says these words. */
async function says(host: Element, words: string): Promise<void> {
  for (let turn = 0; turn < 500 && !host.textContent.includes(words); turn += 1)
    await act(async () => new Promise((resolve) => setTimeout(resolve, 5)));
  expect(host.textContent).toContain(words);
}

function Bomb({ live = true }: { live?: boolean }): ReactNode {
  if (live) throw new RangeError('Invalid time value');
  return <p>sound</p>;
}

describe('a view that throws', () => {
  it('says so in words, and the rest of the page stays', async () => {
    const { host, caught } = await shown(
      <>
        <h1>Page</h1>
        <ErrorBoundary place="view queue">
          <Bomb />
        </ErrorBoundary>
      </>,
    );
    expect(host.querySelector('h1')?.textContent).toBe('Page');
    expect(host.querySelector('[role="alert"]')?.textContent).toContain(
      'It met something that it did not expect: RangeError: Invalid time value. Nothing was changed.',
    );
    expect(caught).toEqual([new RangeError('Invalid time value')]);
  });

  it('is drawn anew when the reader goes elsewhere, and not before', async () => {
    function Page() {
      const [route, go] = useState('#queue');
      return (
        <>
          <button onClick={() => go('#today')}>go</button>
          <ErrorBoundary place="view" resetOn={route}>
            <Bomb live={route === '#queue'} />
          </ErrorBoundary>
        </>
      );
    }
    const { host } = await shown(<Page />);
    expect(host.textContent).not.toContain('sound');
    await click(button(host, 'go'));
    expect(host.textContent).toContain('sound');
    expect(host.querySelector('.trouble')).toBeNull();
  });

  it('gives a report that can be copied, without an address of the extension', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      userAgent: 'Test',
      clipboard: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
    });
    const { host } = await shown(
      <ErrorBoundary place="view queue">
        <Bomb />
      </ErrorBoundary>,
    );
    await click(button(host, 'Copy report'));
    expect(JSON.parse(written[0] ?? '')).toMatchObject({
      tidemark: '1.2.3',
      place: 'view queue',
      error: 'RangeError: Invalid time value',
    });
    expect(written[0]).not.toMatch(/extension:\/\//);
    vi.stubGlobal('navigator', { userAgent: 'Test', clipboard: undefined });
    await click(button(host, 'Copy report'));
    expect(host.querySelector('textarea')?.value).toContain('"place": "view queue"');
    vi.unstubAllGlobals();
  });

  it('saves a copy of the queue, from the mirror when the database is closed', async () => {
    const { host, db } = await shown(
      <ErrorBoundary place="view queue">
        <Bomb />
      </ErrorBoundary>,
    );
    db.close();
    await click(button(host, 'Save a copy of the queue'));
    await says(host, 'Saved a copy with 1 paper.');
    expect(await downloaded[0]?.text()).toContain('"title":"Kept"');
  });
});

describe('a database that cannot be used', () => {
  it.each([
    ['none-here', 'Open Tidemark in a normal window.'],
    ['full', 'Free some space'],
    ['blocked', 'Close the other Tidemark pages'],
    ['newer', 'Update Tidemark'],
    ['slow', 'has not opened for ten seconds'],
    ['closed', 'restart the browser'],
  ] as const)('%s: says so in place of what needs it, and what is safe', async (kind, words) => {
    const { host, fail } = await shown(
      <StoreGate place="popup" whole>
        <p>Not synced yet</p>
      </StoreGate>,
    );
    expect(host.textContent).toBe('Not synced yet');
    await fail(kind);
    expect(host.textContent).not.toContain('Not synced yet');
    expect(host.textContent).toContain('Tidemark cannot open its database');
    expect(host.textContent).toContain(words);
    await says(host, 'A copy of your queue (1 paper)');
    await fail(undefined);
    expect(host.textContent).toBe('Not synced yet');
  });

  it('is told of by a view that met it first', async () => {
    const Closed = (): ReactNode => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    const { host } = await shown(
      <ErrorBoundary place="view queue">
        <Closed />
      </ErrorBoundary>,
    );
    expect(host.textContent).toContain('Tidemark cannot open its database');
  });
});

it('a search that fails says so, and can be tried again', async () => {
  const world = await shown(null);
  const search = vi.spyOn(world.db.state, 'get').mockRejectedValue(new Error('no index'));
  const services = {
    db: world.db,
    send: vi.fn(),
    browser: pageBrowser(),
  } as unknown as Services;
  const host = document.createElement('div');
  const root = createRoot(host);
  const page = (
    <ReaderProvider value={readerWith()}>
      <SearchPage query="tides" cut={false} tell={vi.fn()} onFound={vi.fn()} />
    </ReaderProvider>
  );
  await act(async () => root.render(<ServicesProvider value={services}>{page}</ServicesProvider>));
  await says(host, 'The search failed: Error: no index');
  search.mockRestore();
  await click(button(host, 'Try now'));
  await says(host, 'No paper copied so far fits.');
  await act(async () => root.unmount());
});

it('a live query that failed before a view came to it fails in the view too', async () => {
  const Reads = (): ReactNode => <p>{useSyncState() ? 'read' : 'waiting'}</p>;
  const world = await shown(null);
  vi.spyOn(world.db.state, 'get').mockRejectedValue(new TypeError('odd'));
  const queries = createSharedQueries(world.db);
  await vi.waitFor(() => expect(world.db.state.get).toHaveBeenCalled());
  await act(async () => undefined);
  const services = { db: world.db, queries, browser: world.browser } as unknown as Services;
  const host = document.createElement('div');
  const root = createRoot(host, { onCaughtError: () => undefined });
  await act(async () =>
    root.render(
      <ServicesProvider value={services}>
        <ErrorBoundary place="view">
          <Reads />
        </ErrorBoundary>
      </ServicesProvider>,
    ),
  );
  await says(host, 'TypeError: odd');
});
