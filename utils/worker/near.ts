import type { Browser } from '../browser.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { tendProfile } from '../near/tend.ts';
import { parseSettings, SETTINGS_KEY } from '../settings.ts';
import { createTurns } from '../time/turns.ts';
import { wait } from '../time/wait.ts';
import type { Attempt } from './duties/attempt.ts';

/** Who saves a paper often saves the next: the profile is made once, when it has been calm for so long. */
const CALM_MS = 3000;

interface NearDependencies {
  browser: Browser;
  db: TidemarkDb;
  attempt: Attempt;
  /** Writes what is behind. */
  publish: () => Promise<void>;
}

/** Keeps the profile of what the reader reads true, after its papers, settings and the archive changed. */
export function createNear({ browser, db, attempt, publish }: NearDependencies) {
  const inTurn = createTurns();
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const tend = (): Promise<void> =>
    inTurn(async () => {
      const stored = await browser.storage.local.get(SETTINGS_KEY);
      await tendProfile(db, parseSettings(stored[SETTINGS_KEY]), () => wait(0));
    });

  async function follow(): Promise<void> {
    await attempt('near', tend);
    await attempt('publishing', publish);
  }

  return {
    tend,
    /** In a moment, and nobody waits for it: a worker that ends before it does it in its next round. */
    soon(): void {
      clearTimeout(waiting);
      waiting = setTimeout(() => void follow(), CALM_MS);
    },
  };
}
