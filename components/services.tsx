import { createContext, use } from 'react';
import type { Browser } from '../utils/browser.ts';
import type { SharedQueries } from './shared-queries.ts';
import type { TidemarkDb } from '../utils/db/tidemark-db.ts';
import type { Network } from '../utils/network/network.ts';
import type { Send } from '../utils/send.ts';
import type { StoreWatch } from '../utils/db/watch-store.ts';

/** What a page is given once at its start; components reach it through hooks only. */
export interface Services {
  db: TidemarkDb;
  /** How the database is. */
  store: StoreWatch;
  queries: SharedQueries;
  send: Send;
  browser: Browser;
  /** The door to the network, and its ledger. */
  network: Network;
  /** Whether this page is in a private window, where nothing is written. */
  isPrivate: () => Promise<boolean>;
}

const ServicesContext = createContext<Services | undefined>(undefined);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) throw new Error('no ServicesProvider above');
  return services;
}
