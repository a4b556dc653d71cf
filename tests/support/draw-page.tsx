import { act, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { ServicesProvider, type Services } from '../../components/services.tsx';
import { createSharedQueries } from '../../components/shared-queries.ts';
import type { TidemarkDb } from '../../utils/db/tidemark-db.ts';
import { watchStore } from '../../utils/db/watch-store.ts';
import { createNetwork } from '../../utils/network/network.ts';
import { browserStub } from './odd-rows/browser-stub.ts';

/** Draws one of our pages whole over this store; gives what it says once it says `words`, or after three seconds. */
export async function drawPage(
  Page: ComponentType,
  db: TidemarkDb,
  words: string,
): Promise<string> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const react = createRoot(host);
  const browser = browserStub();
  const isPrivate = (): Promise<boolean> => Promise.resolve(false);
  const services = {
    db,
    store: watchStore(db),
    queries: createSharedQueries(db),
    browser,
    send: () => new Promise(() => undefined),
    network: createNetwork(browser, isPrivate),
    isPrivate,
  } as unknown as Services;
  await act(async () =>
    react.render(
      <ServicesProvider value={services}>
        <Page />
      </ServicesProvider>,
    ),
  );
  const end = performance.now() + 3000;
  while (!host.textContent.includes(words) && performance.now() < end)
    await act(async () => new Promise((resolve) => setTimeout(resolve, 5)));
  const said = host.textContent;
  await act(async () => react.unmount());
  return said;
}
