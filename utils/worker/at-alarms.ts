import type { createCore } from './core.ts';

type Core = Pick<
  ReturnType<typeof createCore>,
  'attempt' | 'sync' | 'digest' | 'reminders' | 'exchanging'
>;

/** What is done at alarms of their own. */
export const atAlarms = ({ attempt, sync, digest, reminders, exchanging }: Core) => ({
  exchangeNow: exchanging.tried,
  wakeSnoozed: () => attempt('reminders', reminders.wake),
  async tellDigest(): Promise<void> {
    // An alarm that the browser slept through rings at its start, before the feed was read.
    await attempt('reading', sync.runDue);
    await attempt('digest', digest.tell);
  },
});
