import { loadState } from '../../db/state.ts';
import type { TidemarkDb } from '../../db/tidemark-db.ts';
import { accountCarrier } from './account.ts';
import type { AccountArea } from './account-area.ts';
import type { Carrier, Seal } from './carrier.ts';
import { archiveOf } from './take-in.ts';

/** The browser's account as a place; none where the browser has no `storage.sync`. */
export function openAccount(
  db: TidemarkDb,
  area: AccountArea | undefined,
  { now, seal, opener }: { now: () => Date; seal: () => Promise<Seal | undefined>; opener: Seal },
): Carrier[] {
  if (area === undefined) return [];
  return [
    accountCarrier({
      area,
      now,
      seal,
      opener,
      loadNotes: () => loadState(db, 'account'),
      saveNotes: async (value) => void (await db.state.put({ name: 'account', value })),
      archiveOf: (replica) => archiveOf(db, [replica]),
    }),
  ];
}
