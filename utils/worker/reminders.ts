import type { Browser } from '../browser.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { loadState, updateState } from '../db/state.ts';
import type { UtcTime } from '../time/moment.ts';
import { t } from '../i18n/t.ts';
import { isMoment } from '../time/moment.ts';

export const SNOOZE_ALARM = 'snooze';

/** Wakes snoozed papers: one alarm for the next of them, and a notification where the reader allowed it. */
export function createReminders(deps: { browser: Browser; db: TidemarkDb; now: () => Date }) {
  const { browser, db, now } = deps;
  let planned: UtcTime | undefined;

  /** Sets the alarm for the next paper that wakes; keeps the one that is set right. */
  async function plan(): Promise<void> {
    const at = now().toISOString();
    // An index holds what is stored, also what is no moment: reading makes it sound, or takes it away.
    const later = db.queue.where('snoozedUntil').above(at);
    const until = (await later.filter(({ snoozedUntil }) => isMoment(snoozedUntil)).first())
      ?.snoozedUntil;
    if (until === planned) return;
    if (until === undefined) await browser.alarms.clear(SNOOZE_ALARM);
    else await browser.alarms.create(SNOOZE_ALARM, { when: Date.parse(until) });
    planned = until;
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
        const { toldAt = at } = await loadState(db, 'snooze');
        await updateState(db, 'snooze', () => ({ toldAt: at }));
        const woken = db.queue.where('snoozedUntil').between(toldAt, at, false, true);
        return (await woken.toArray()).filter(({ snoozedUntil }) => isMoment(snoozedUntil));
      });
      if (woke.length > 0) await notify(woke.map(({ title }) => title));
      await plan();
    },
  };
}
