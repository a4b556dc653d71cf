import { StrictMode, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from '../utils/browser.ts';
import { openDb } from '../utils/db/open.ts';
import { createSend } from '../utils/send.ts';
import { createLive } from './live.ts';
import { ServicesProvider } from './services.tsx';

/** Starts one of our pages. */
export function mount(App: ComponentType): void {
  const root = document.querySelector('#root');
  if (!root) throw new Error('no #root in the page');
  const db = openDb();
  const services = { browser, db, live: createLive(db), send: createSend(browser) };
  createRoot(root).render(
    <StrictMode>
      <ServicesProvider value={services}>
        <App />
      </ServicesProvider>
    </StrictMode>,
  );
}
