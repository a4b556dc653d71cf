import type { Attempt } from './attempt.ts';
import type { Duty, DutyName } from './duty.ts';
import type { DutyBook } from './duty-book.ts';

const earliest = (times: readonly (Date | undefined)[]): Date | undefined =>
  times.filter((at) => at !== undefined).toSorted((a, b) => a.getTime() - b.getTime())[0];

/**
 * One round: each duty in its turn, whatever became of those before it. One that failed rests until its own
 * time (and a second turn of it in this round is passed over). Gives when the next of them is due.
 */
export async function runDuties(
  duties: readonly Duty[],
  { attempt, book, now }: { attempt: Attempt; book: DutyBook; now: () => Date },
): Promise<Date | undefined> {
  const wishes = new Map<DutyName, Date | undefined>();
  for (const { name, run, limitMs, onlyIfOwed } of duties) {
    const retryAt = await book.retryAt(name);
    if (onlyIfOwed === true && retryAt === undefined) continue;
    if (retryAt !== undefined && retryAt > now()) continue;
    const outcome = await attempt(name, run, limitMs);
    if (outcome.ok) wishes.set(name, outcome.value);
  }
  const retries = await Promise.all(duties.map(({ name }) => book.retryAt(name)));
  return earliest([...wishes.values(), ...retries]);
}
