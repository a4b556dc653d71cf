import type { Browser } from '../browser.ts';
import { loadState, updateState } from '../db/state.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { todayOf } from '../feed/sync-state.ts';
import { t } from '../i18n/t.ts';
import { parseSettings, SETTINGS_KEY } from '../settings.ts';
import { lastTime, nextTime, type DailyTime } from '../time/daily-time.ts';
import { addDays, type FeedDay } from '../time/feed-day.ts';
import { digestNews, type DigestNews } from './digest-news.ts';

export const DIGEST_ALARM = 'digest';
/** Who was away for longer finds the rest under "missed". */
const MOST_DAYS = 7;
const TITLES = 3;

function titleOf({ papers, watched, near }: DigestNews): string {
  return [
    t('digest.new', { n: papers }),
    ...(watched > 0 ? [t('digest.watchedCount', { n: watched })] : []),
    ...(near > 0 ? [t('near.count', { n: near })] : []),
  ].join(' · ');
}

/** The daily digest as a notification, at a time of the reader's choice, where the browser lets Tidemark notify. */
export function createDailyDigest(deps: { browser: Browser; db: TidemarkDb; now: () => Date }) {
  const { browser, db, now } = deps;

  const today = async (): Promise<FeedDay> => todayOf(await loadState(db, 'sync'), now());

  async function plan(): Promise<void> {
    const { at } = await loadState(db, 'digest');
    if (at === undefined) await browser.alarms.clear(DIGEST_ALARM);
    else await browser.alarms.create(DIGEST_ALARM, { when: nextTime(at, now()).getTime() });
  }

  /** Whether it is time to tell, once for each time: who is killed from here on has told. */
  async function takeTurn(): Promise<{ toldDay?: FeedDay } | undefined> {
    return db.transaction('rw', db.state, async () => {
      const { at, toldAt, toldDay } = await loadState(db, 'digest');
      const time = now();
      // Without the network nothing is known of what is new: the turn waits.
      const { offline } = await loadState(db, 'sync');
      if (at === undefined || offline === true) return undefined;
      // A clock that was set back has told of nothing yet.
      const told = toldAt === undefined ? 0 : Date.parse(toldAt);
      if (told >= lastTime(at, time).getTime() && told <= time.getTime()) return undefined;
      await updateState(db, 'digest', (old) => ({ ...old, toldAt: time.toISOString() }));
      return { toldDay };
    });
  }

  async function notify(news: DigestNews): Promise<void> {
    await browser.notifications.create(DIGEST_ALARM, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icon/128.png'),
      title: titleOf(news),
      message: news.titles.slice(0, TITLES).join('\n'),
    });
  }

  async function tellNews(toldDay: FeedDay | undefined): Promise<void> {
    const allowed = await browser.permissions.contains({ permissions: ['notifications'] });
    if (!allowed || browser.notifications === undefined) return;
    const last = await today();
    const earliest = addDays(last, 1 - MOST_DAYS);
    const next = toldDay === undefined ? last : addDays(toldDay, 1);
    const stored = await browser.storage.local.get(SETTINGS_KEY);
    const settings = parseSettings(stored[SETTINGS_KEY]);
    const news = await digestNews(db, next > earliest ? next : earliest, last, settings);
    if (news === undefined) return;
    await updateState(db, 'digest', (old) => ({ ...old, toldDay: last }));
    await notify(news);
  }

  return {
    /** At the alarm, and in each round, since the browser may have been closed at that time. */
    async tell(): Promise<void> {
      const turn = await takeTurn();
      if (turn) await tellNews(turn.toldDay);
      await plan();
    },
    /** From now on at this time, first of today's list; `undefined`: no more. */
    async change(at: DailyTime | undefined): Promise<void> {
      const before = addDays(await today(), -1);
      const fresh = { at, toldAt: now().toISOString(), toldDay: before };
      await updateState(db, 'digest', (old) =>
        at === undefined ? {} : old.at === undefined ? fresh : { ...old, at, toldAt: fresh.toldAt },
      );
      await plan();
    },
  };
}

export type DailyDigest = ReturnType<typeof createDailyDigest>;
