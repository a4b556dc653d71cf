import { StrictMode, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from '../utils/browser.ts';
import { openDb } from '../utils/open-db/open-db.ts';
import { createNetwork } from '../utils/network/network.ts';
import { isInPrivateWindow } from '../utils/private-window.ts';
import { createSend } from '../utils/send.ts';
import { createKeepError, keepStrayErrors } from './keep-errors.ts';
import { createLive } from './live.ts';
import { ServicesProvider } from './services.tsx';
import { ErrorBoundary } from './trouble/ErrorBoundary.tsx';
import { watchStore } from '../utils/db/watch-store.ts';

const placeOf = (boundary: unknown, page: string): string =>
  boundary instanceof ErrorBoundary ? boundary.props.place : page;

/** Starts one of our pages; `page` is its name in diagnostics. Whatever fails in it, it shows something. */
export function mount(App: ComponentType, page: string): void {
  const root = document.querySelector('#root');
  if (!root) throw new Error('no #root in the page');
  const db = openDb();
  const inPrivate = isInPrivateWindow(browser);
  const isPrivate = (): Promise<boolean> => inPrivate;
  const send = createSend(browser, isPrivate);
  const services = {
    browser,
    db,
    store: watchStore(db),
    live: createLive(db),
    send,
    network: createNetwork(browser, isPrivate),
    isPrivate,
  };
  const keep = createKeepError(db, isPrivate);
  keepStrayErrors(keep, page);
  createRoot(root, {
    onCaughtError: (error, { errorBoundary }) => keep(error, placeOf(errorBoundary, page)),
  }).render(
    <StrictMode>
      <ServicesProvider value={services}>
        <ErrorBoundary place={page} whole>
          <App />
        </ErrorBoundary>
      </ServicesProvider>
    </StrictMode>,
  );
}
