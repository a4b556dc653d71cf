import type { Browser } from '../browser.ts';
import type { Exchange } from '../queue/sync/exchange.ts';
import type { TogetherService } from '../queue/together/create-together.ts';
import type { AccountChanges } from '../queue/sync/own-writes.ts';
import type { Attempt } from './duties/attempt.ts';

export const EXCHANGE_ALARM = 'exchange';
/** Edits come in rows: what is typed or ticked within so long goes out together. */
const PAUSE_MS = 2_000;
/** The shortest that browsers keep; by then a worker that was let go has told what it owes. */
const ALARM_MINUTES = 0.5;

interface ExchangingDependencies {
  alarms: Browser['alarms'];
  exchange: Exchange;
  together: Pick<TogetherService, 'once' | 'isOn'>;
  attempt: Attempt;
  /** Keeps when settings were changed. */
  noteSettings: (change: { oldValue?: unknown; newValue?: unknown }) => Promise<void>;
  /** After something came: marks on open pages, and reminders, follow. */
  followUp: () => Promise<void>;
}

/** When devices exchange, and a group's lists: soon after an edit here, and as soon as another wrote. */
export function createExchanging(deps: ExchangingDependencies) {
  const { alarms, exchange, together, attempt, followUp } = deps;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Gives when it must be done again, if that is known. */
  async function now(): Promise<Date | undefined> {
    clearTimeout(timer);
    timer = undefined;
    try {
      return (await exchange.isOn()) ? await exchanged() : undefined;
    } finally {
      await together.once();
    }
  }

  async function exchanged(): Promise<Date | undefined> {
    const { again } = await exchange.once();
    await plan(again);
    await followUp();
    return again;
  }

  /** The next exchange, after one that said when; none where it did not. */
  async function plan(again: Date | undefined): Promise<void> {
    await alarms.clear(EXCHANGE_ALARM);
    if (again !== undefined)
      await alarms.create(EXCHANGE_ALARM, { when: Math.max(again.getTime(), Date.now() + 30_000) });
  }

  const isAnyOn = async (): Promise<boolean> => (await exchange.isOn()) || together.isOn();

  /** The alarm first: the worker may be let go before its own timer rings. Never rejects. */
  async function soon(): Promise<void> {
    if (timer !== undefined) return;
    timer = setTimeout(() => void tried(), PAUSE_MS);
    // Where the database cannot be asked, the next round does it.
    const isOn = await isAnyOn().catch(() => false);
    if (isOn)
      await alarms
        .create(EXCHANGE_ALARM, { delayInMinutes: ALARM_MINUTES })
        // No alarm was taken: the worker's own rounds come all the same.
        .catch(() => undefined);
  }

  /** Its time first, by which others tell which of two is later. */
  async function settingsChanged(change: { oldValue?: unknown; newValue?: unknown }) {
    // Where no time can be noted the change counts as old, and is told all the same.
    await deps.noteSettings(change).catch(() => undefined);
    await soon();
  }

  /** What this device wrote itself is no news. */
  async function accountChanged(changes: AccountChanges): Promise<void> {
    const isOwn = await exchange.isOwn(changes).catch(() => false);
    if (!isOwn) await soon();
  }

  const tried = async (): Promise<void> => void (await attempt('devices', now));

  return {
    now,
    plan,
    /** Never rejects. */
    tried,
    soon,
    /** What is done about a setting that changed, and about what changed in the account. Never rejects. */
    heard: { settingsChanged, accountChanged },
  };
}

export type Exchanging = ReturnType<typeof createExchanging>;
