import { coded, worded } from '../i18n/coded.ts';
import { counted } from './counted.ts';
import type { Entry, Ledger } from './ledger.ts';
import { HOSTS, REASONS, type Ask, type HostName, type RequestReason } from './reasons.ts';

/** The reader has switched requests to this host off. */
export class SwitchedOff extends Error {
  readonly host: string;

  constructor(host: string) {
    super(worded(coded('trouble.switchedOff', { host })));
    this.name = 'SwitchedOff';
    this.host = host;
  }
}

export interface Door {
  /** Asks; rejects as `fetch` does, or with `SwitchedOff`. */
  ask: Ask;
  /** For what a page's own element asks for, a picture or a film: writes it down. Rejects with `SwitchedOff`. */
  begin: (reason: RequestReason) => Promise<Entry>;
}

interface Dependencies {
  ledger: Ledger;
  isOff: (host: HostName) => Promise<boolean>;
  fetch?: typeof globalThis.fetch;
}

/**
 * The one door to the network: every request of Tidemark goes through it with its reason, and stands in the
 * ledger. The structure tests find any other.
 */
export function createDoor({
  ledger,
  isOff,
  fetch = (...args) => globalThis.fetch(...args),
}: Dependencies): Door {
  async function begin(reason: RequestReason): Promise<Entry> {
    const name = REASONS[reason];
    if (name !== 'feed' && (await isOff(name))) throw new SwitchedOff(HOSTS[name]);
    return ledger.begin(reason);
  }

  return {
    begin,
    async ask(url, init, reason) {
      if (new URL(url).host !== HOSTS[REASONS[reason]])
        throw new TypeError(`"${reason}" is no reason to ask ${url}`);
      const entry = await begin(reason);
      try {
        const response = await fetch(url, init);
        entry.end(response.status);
        return counted(response, (bytes) => entry.end(response.status, bytes));
      } catch (cause) {
        entry.end('failed');
        throw cause;
      }
    },
  };
}
