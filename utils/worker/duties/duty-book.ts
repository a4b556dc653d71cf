import type { TidemarkDb } from '../../db/tidemark-db.ts';
import { recordProblem } from '../../db/problems.ts';
import { loadState, updateState } from '../../db/state.ts';
import type { DutyTrouble } from '../../db/state-values.ts';
import { saneWait } from '../../time/skew.ts';
import { momentMs } from '../../time/moment.ts';
import type { DutyName } from './duty.ts';
import { dutyWaitMs } from './wait.ts';

const LONGEST_WORDS = 300;

function wordsOf(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return words.slice(0, LONGEST_WORDS);
}

/**
 * Which duties failed, how often, and when each is tried again. Kept in the database, since a worker lives
 * for half a minute; and in memory too, since the database may be what failed.
 */
export function createDutyBook({ db, now }: { db: TidemarkDb; now: () => Date }) {
  const remembered = new Map<DutyName, DutyTrouble>();

  async function troubleOf(name: DutyName): Promise<DutyTrouble | undefined> {
    // A database that cannot be read: what this life of the worker remembers stands in.
    const stored = await loadState(db, 'duties').catch(() => undefined);
    return stored?.[name] ?? remembered.get(name);
  }

  /** A duty's record could not be written: it stands in memory, and there is nowhere else to say so. */
  const keep = (name: DutyName, trouble: DutyTrouble | undefined): Promise<unknown> =>
    updateState(db, 'duties', (old) => ({ ...old, [name]: trouble })).catch(() => undefined);

  return {
    /** When a duty that failed is tried again; undefined when its last try went well. */
    async retryAt(name: DutyName): Promise<Date | undefined> {
      const ms = momentMs((await troubleOf(name))?.nextTryAt);
      return ms === undefined ? undefined : new Date(saneWait(ms, now()));
    },

    async failed(name: DutyName, error: unknown): Promise<void> {
      const at = now();
      const tries = ((await troubleOf(name))?.tries ?? 0) + 1;
      const next = new Date(at.getTime() + dutyWaitMs(name, tries, error));
      const trouble = { tries, nextTryAt: next.toISOString() };
      remembered.set(name, trouble);
      await keep(name, trouble);
      const problem = {
        kind: 'internal',
        reason: wordsOf(error),
        subject: `duty ${name}`,
      } as const;
      await recordProblem(db, problem, at);
    },

    async done(name: DutyName): Promise<void> {
      const isKnown = (await troubleOf(name)) !== undefined;
      remembered.delete(name);
      if (isKnown) await keep(name, undefined);
    },
  };
}

export type DutyBook = ReturnType<typeof createDutyBook>;
