import type { Publisher } from '../page-index/publisher.ts';
import type { Attempt } from './duties/attempt.ts';
import type { Duty } from './duties/duty.ts';
import type { Installed, Welcome } from './welcome.ts';

interface Dependencies {
  welcome: Welcome;
  publisher: Publisher;
  attempt: Attempt;
  installing: readonly Duty[];
  run: () => Promise<void>;
}

/** What follows an installation or an update. The round comes first: pages that are open wait for the first lists. */
export function createInstalled({ welcome, publisher, attempt, installing, run }: Dependencies) {
  return async (details: Installed): Promise<void> => {
    await attempt('welcome', () => welcome.note(details));
    const working = run();
    // A refusal is no failure: options ask the browser how it stands, and say it.
    await navigator.storage?.persist?.().catch(() => false);
    for (const { name, run: install } of installing) await attempt(name, install);
    await attempt('publishing', publisher.rebuild);
    await working;
  };
}
