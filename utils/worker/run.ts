import type { Attempt } from './duties/attempt.ts';
import type { Duty } from './duties/duty.ts';
import type { DutyBook } from './duties/duty-book.ts';
import { runDuties } from './duties/run-duties.ts';
import type { Timer } from './timer.ts';

const FALLBACK_MS = 30 * 60_000;

export interface RunDependencies {
  duties: readonly Duty[];
  attempt: Attempt;
  book: DutyBook;
  timer: Timer;
  now: () => Date;
}

/**
 * The worker's work: a round of its duties, then the alarm for the next time. Calls while it runs are one
 * more round at its end. Never rejects.
 */
export function createRun({ duties, attempt, book, timer, now }: RunDependencies) {
  let running: Promise<void> | undefined;
  let again: boolean;

  async function round(): Promise<void> {
    // The alarm repeats by itself, so that a browser which takes none now still wakes the worker.
    await timer.soon().catch(() => undefined);
    const next = await runDuties(duties, { attempt, book, now });
    // As above: the repeating alarm wakes the worker all the same.
    await timer.set(next ?? new Date(now().getTime() + FALLBACK_MS)).catch(() => undefined);
  }

  async function rounds(): Promise<void> {
    do {
      again = false;
      await round();
    } while (again);
    running = undefined;
  }

  return (): Promise<void> => {
    again = true;
    return (running ??= rounds());
  };
}
