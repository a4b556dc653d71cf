import type { Browser } from '../browser.ts';
import type { TidemarkDb } from '../db/open.ts';
import { readState, updateState } from '../db/state.ts';
import type { UtcTime } from '../db/tables.ts';
import { t } from '../i18n/t.ts';

export const SNOOZE_ALARM = 'snooze';

/** Wakes snoozed papers: one alarm for the next of them, and a notification where the reader allowed it. */
export function createReminders(deps: { browser: Browser; db: TidemarkDb; now: () => Date }) {
  const { browser, db, now } = deps;
  let planned: UtcTime | undefined;

  /** Sets the alarm for the next paper that wakes; keeps the one that is set right. */
  async function plan(): Promise<void> {
    const at = now().toISOString();
    const next = await db.queue.where('snoozedUntil').above(at).first();
    const until = next?.snoozedUntil;
    if (until === planned) return;
    planned = until;
    if (until === undefined) await browser.alarms.clear(SNOOZE_ALARM);
    else await browser.alarms.create(SNOOZE_ALARM, { when: Date.parse(until) });
  }

  async function notify(titles: string[]): Promise<void> {
    const allowed = await browser.permissions.contains({ permissions: ['notifications'] });
    if (!allowed || browser.notifications === undefined) return;
    await browser.notifications.create('snooze', {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icon/128.png'),
      title: t('snooze.woke', { n: titles.length }),
      message: titles.slice(0, 3).join('\n'),
    });
  }

  return {
    plan,
    /** At the alarm, and at each start, since a computer may have slept through it: each paper is told of once. */
    async wake(): Promise<void> {
      const at = now().toISOString();
      const woke = await db.transaction('rw', db.queue, db.state, async () => {
        const { toldAt = at } = await readState(db, 'snooze');
        await updateState(db, 'snooze', () => ({ toldAt: at }));
        return db.queue.where('snoozedUntil').between(toldAt, at, false, true).toArray();
      });
      if (woke.length > 0) await notify(woke.map(({ title }) => title));
      await plan();
    },
  };
}
