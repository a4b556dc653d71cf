import { StrictMode, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from '../utils/browser.ts';
import { speak } from '../utils/i18n/speak.ts';
import { t } from '../utils/i18n/t.ts';
import { openDb } from '../utils/open-db/open-db.ts';
import { createNetwork } from '../utils/network/network.ts';
import { isInPrivateWindow } from '../utils/private-window.ts';
import { createSend } from '../utils/send.ts';
import { createKeepError, keepStrayErrors } from './keep-errors.ts';
import { createSharedQueries } from './shared-queries.ts';
import { ServicesProvider } from './services.tsx';
import { ErrorBoundary } from './trouble/ErrorBoundary.tsx';
import { watchStore } from '../utils/db/watch-store.ts';

/** Our pages; the side panel shows the popup's. */
type PageName = 'popup' | 'library' | 'options' | 'welcome';

const placeOf = (boundary: unknown, page: string): string =>
  boundary instanceof ErrorBoundary ? boundary.props.place : page;

/** Starts one of our pages; `page` is its name in diagnostics. Whatever fails in it, it shows something. */
export function mount(App: ComponentType, page: PageName): void {
  speak(document.documentElement);
  document.title = t(page === 'popup' ? 'name' : `title.${page}`);
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
    queries: createSharedQueries(db),
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
