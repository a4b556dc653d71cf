import { wait } from '../../time/wait.ts';
import type { DutyDependencies } from './duty-dependencies.ts';

const BETWEEN_REQUESTS_MS = 1000;
const PUBLISH_EVERY = 25;

/** Copies the archive, a request at a time, until nothing is left to ask now. Gives when it goes on. */
export async function copyArchive(deps: DutyDependencies): Promise<Date | undefined> {
  const { backfill, publisher, sync, soon, attempt, sleep = wait } = deps;
  await backfill.reopen();
  for (let n = 1; ; n += 1) {
    await sleep(BETWEEN_REQUESTS_MS);
    const result = await backfill.step();
    if (result.kind === 'idle') return result.at;
    if (result.monthDone || n % PUBLISH_EVERY === 0)
      await attempt('publishing', publisher.drainBetween);
    if (n % PUBLISH_EVERY === 0) {
      // The browser sees that the worker lives, and brings it back soon should it die.
      await soon();
      await attempt('reading', sync.runDue);
    }
  }
}
