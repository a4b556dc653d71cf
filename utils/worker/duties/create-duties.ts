import { tendAbbreviations } from '../../abbreviations/tend.ts';
import { repairDays } from '../../feed/repair-days.ts';
import { rebuildTerms } from '../../terms/rebuild.ts';
import { tendLsa } from '../../lsa/tend-lsa.ts';
import { wait } from '../../time/wait.ts';
import { copyArchive } from './copy-archive.ts';
import type { DutyDependencies } from './duty-dependencies.ts';
import type { Duty } from './duty.ts';

const nothing = (work: () => Promise<unknown>) => async (): Promise<undefined> => {
  await work();
  return undefined;
};

/**
 * The worker's duties in the order of a round. Copies come before publishing, which writes the mirror; the
 * copy of the archive, which takes long, after everything that a reader waits for.
 */
export function createDuties(deps: DutyDependencies): Duty[] {
  const { db, sync, publisher, now } = deps;
  const pause = (): Promise<void> => (deps.sleep ?? wait)(0);
  const learn = nothing(async () => {
    await tendAbbreviations({ db, now, pause });
    await tendLsa({ db, now, pause, onCheckpoint: deps.soon });
  });
  return [
    { name: 'store', run: nothing(async () => db.isOpen() || db.open()) },
    { name: 'days', run: nothing(() => repairDays(db, now())) },
    { name: 'welcome', run: nothing(deps.greet) },
    { name: 'copies', run: nothing(deps.tendQueue) },
    { name: 'records', run: nothing(deps.tellLeftOut) },
    { name: 'reminders', run: nothing(deps.wakeSnoozed) },
    { name: 'publishing', run: nothing(publisher.heal) },
    { name: 'reading', run: nothing(sync.runDue) },
    { name: 'near', run: nothing(deps.tendNear) },
    { name: 'digest', run: nothing(deps.tellDigest) },
    { name: 'publishing', run: nothing(publisher.drain) },
    { name: 'devices', run: deps.exchange },
    { name: 'terms', run: nothing(() => rebuildTerms(db)) },
    { name: 'near', run: nothing(deps.tendNear) },
    { name: 'meaning', run: learn },
    { name: 'archive', run: () => copyArchive(deps), limitMs: Infinity },
    { name: 'publishing', run: nothing(publisher.drain) },
    { name: 'meaning', run: learn },
    { name: 'reading', run: async () => (await sync.plan()).nextAt },
  ];
}
