import type { Browser } from '../browser.ts';
import { loadState } from '../db/state.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { IndexStorage } from '../page-index/storage.ts';
import type { AccountArea } from '../queue/sync/account-area.ts';
import { createExchange } from '../queue/sync/exchange.ts';
import { openAccount } from '../queue/sync/open-carriers.ts';
import { SETTINGS_KEY } from '../settings.ts';
import type { Attempt } from './duties/attempt.ts';
import { createExchanging } from './exchanging.ts';

interface DevicesDependencies {
  browser: Browser;
  db: TidemarkDb;
  now: () => Date;
  newId: () => string;
  storage: Pick<IndexStorage, 'get'>;
  attempt: Attempt;
  followUp: () => Promise<void>;
}

/** The exchange with other devices, and when it is done. */
export function createDevices(deps: DevicesDependencies) {
  const { browser, db, now, newId, storage, attempt, followUp } = deps;
  const area = browser.storage.sync as AccountArea | undefined;
  const exchange = createExchange({
    db,
    now,
    newId,
    readSettings: async () => (await storage.get(SETTINGS_KEY))[SETTINGS_KEY],
    carriers: openAccount(db, area, { now, seal: () => Promise.resolve(undefined) }),
    skew: async () => (await loadState(db, 'sync')).skew,
  });
  const { alarms } = browser;
  return { exchange, exchanging: createExchanging({ alarms, exchange, attempt, followUp }) };
}
