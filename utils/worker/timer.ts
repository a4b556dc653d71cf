import type { Browser } from '../browser.ts';

export const SYNC_ALARM = 'sync';
const FALLBACK_MINUTES = 30;
const SOON_MINUTES = 1;
const DAY_MS = 86_400_000;
const SOONEST_MS = 1000;

/**
 * The worker's only clock. The alarm also repeats by itself, so that a worker killed in the middle of
 * a sync is woken again without anybody's help.
 */
export function createTimer(alarms: Browser['alarms']) {
  return {
    async ensure(): Promise<void> {
      const alarm = await alarms.get(SYNC_ALARM);
      // Nothing waits for longer than a day: such an alarm is from before the clock was set back.
      if (alarm === undefined || alarm.scheduledTime - Date.now() > DAY_MS) {
        await alarms.create(SYNC_ALARM, { delayInMinutes: 0.5, periodInMinutes: FALLBACK_MINUTES });
      }
    },
    /** Before a long piece of work: should the worker be killed in it, it is woken a minute later. */
    async soon(): Promise<void> {
      await alarms.create(SYNC_ALARM, {
        delayInMinutes: SOON_MINUTES,
        periodInMinutes: FALLBACK_MINUTES,
      });
    },
    /** What is overdue rings a moment from now: no alarm is set in the past. */
    async set(at: Date): Promise<void> {
      const when = Math.max(at.getTime(), Date.now() + SOONEST_MS);
      await alarms.create(SYNC_ALARM, { when, periodInMinutes: FALLBACK_MINUTES });
    },
  };
}

export type Timer = ReturnType<typeof createTimer>;
