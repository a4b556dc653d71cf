import type { Browser } from '../browser.ts';
import { parseSettings } from '../settings.ts';
import { SETTINGS_KEY } from '../settings.ts';
import { createDoor, type Door } from './door.ts';
import { createLedger } from './ledger.ts';
import type { HostName } from './reasons.ts';
import { openLedgerDb, type LedgerDb } from './rows.ts';

export interface Network extends Door {
  /** What the ledger is kept in. */
  db: LedgerDb;
}

/** The door as the worker and our pages have it. A switch that cannot be read counts as off. */
export function createNetwork(
  browser: Pick<Browser, 'storage'>,
  isPrivate: () => Promise<boolean>,
): Network {
  const db = openLedgerDb();
  const ledger = createLedger({ db, now: () => new Date(), isPrivate });
  async function isOff(host: HostName): Promise<boolean> {
    const stored = await browser.storage.local.get(SETTINGS_KEY);
    return parseSettings(stored[SETTINGS_KEY]).hostsOff.includes(host);
  }
  // Without settings nobody knows whether the reader allows the host: it is not asked.
  return { db, ...createDoor({ ledger, isOff: (host) => isOff(host).catch(() => true) }) };
}
