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
  let isTold = false;

  async function follow(details: Installed): Promise<void> {
    if (isTold && details.reason === 'install') return;
    isTold = true;
    await attempt('welcome', () => welcome.note(details));
    const working = run();
    // A refusal is no failure: options ask the browser how it stands, and say it.
    await navigator.storage?.persist?.().catch(() => false);
    for (const { name, run: install } of installing) await attempt(name, install);
    await attempt('publishing', publisher.rebuild);
    await working;
  }

  return {
    /** The browser tells of an installation or an update. */
    installed: follow,
    /** At each start: an installation of which an earlier start was told, and died of it. */
    async begin(): Promise<void> {
      const asked = await attempt('welcome', welcome.isUntold);
      if (asked.ok && asked.value && !isTold) await follow({ reason: 'install' });
    },
  };
}
