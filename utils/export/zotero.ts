import { SwitchedOff } from '../network/door.ts';
import { HOSTS, type Ask } from '../network/reasons.ts';
import type { Keyed } from './formats.ts';
import { zoteroItem } from './zotero-item.ts';

/** Where a running Zotero listens to browsers; the port is its default (zotero.org/support/dev/client_coding/connector_http_server). */
const SERVER = `http://${HOSTS.zotero}/connector`;
/** What the browser is asked for; Firefox knows no ports in patterns. */
export const ZOTERO_ORIGINS = ['http://127.0.0.1/*'];
const API_VERSION = '3';
const AT_ONCE = 50;
const TIMEOUT_MS = 60_000;

export type ZoteroTrouble = 'off' | 'absent' | 'refused' | 'read-only' | 'busy' | 'failed';

/** Why Zotero did not take papers; `saved` were taken before. */
export class ZoteroError extends Error {
  readonly trouble: ZoteroTrouble;
  readonly saved: number;

  constructor(trouble: ZoteroTrouble, saved: number) {
    super(trouble);
    this.name = 'ZoteroError';
    this.trouble = trouble;
    this.saved = saved;
  }
}

async function troubleOf(response: Response): Promise<ZoteroTrouble> {
  const { status } = response;
  if (status === 400 || status === 403) return 'refused';
  if (status === 409 || status === 503) return 'busy';
  // An answer without JSON says no more than its status.
  const told: unknown = await response.json().catch(() => undefined);
  const { libraryEditable } = (told ?? {}) as { libraryEditable?: unknown };
  return libraryEditable === false ? 'read-only' : 'failed';
}

/** Hands papers to a Zotero that runs on this computer, into the collection that is open there. */
export function createZotero({ ask: request, newId }: { ask: Ask; newId: () => string }) {
  async function ask(path: string, body: object, saved: number): Promise<Response> {
    try {
      const init: RequestInit = {
        method: 'POST',
        credentials: 'omit',
        cache: 'no-store',
        headers: {
          'Content-Type': 'application/json',
          'X-Zotero-Connector-API-Version': API_VERSION,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      };
      return await request(`${SERVER}/${path}`, init, 'zotero');
    } catch (cause) {
      throw new ZoteroError(cause instanceof SwitchedOff ? 'off' : 'absent', saved);
    }
  }

  return {
    /** Gives how many were taken. Throws `ZoteroError`. */
    async save(works: readonly Keyed[]): Promise<number> {
      for (let saved = 0; saved < works.length; saved += AT_ONCE) {
        const items = works.slice(saved, saved + AT_ONCE);
        const response = await ask(
          'saveItems',
          {
            sessionID: newId(),
            uri: items[0]?.work.url ?? '',
            items: items.map(({ work, key }) => zoteroItem(work, key)),
          },
          saved,
        );
        if (response.status !== 201) throw new ZoteroError(await troubleOf(response), saved);
      }
      return works.length;
    },
  };
}
