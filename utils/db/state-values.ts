import type { SettingsTimes } from './shared-settings.ts';
import type { DailyTime } from '../time/daily-time.ts';
import type { FeedDay } from '../time/feed-day.ts';
import type { FeedMonth } from '../time/feed-month.ts';
import type { UtcTime } from '../time/moment.ts';
import type { AccountNotes, DevicesState } from './device-values.ts';

/** When the feed was asked, in milliseconds since 1970 by the feed's clock, oldest first. */
export interface Asked {
  /** For today, the day before, and what the reader opened. */
  news: readonly number[];
  /** For the days before. */
  older: readonly number[];
}

/** What the worker remembers between its lives. Each name is one row of the `state` table. */
export interface SyncState {
  /** End of the last reading of the feed that got an answer. */
  lastReadAt?: UtcTime;
  /** The last failure, cleared by the next good answer. Absent when merely offline. */
  trouble?: { at: UtcTime; words: string; status?: number; nextTryAt: UtcTime; tries: number };
  /** The browser said or the fetch showed that there is no network. */
  offline?: boolean;
  /** The browser no longer lets us ask the feed. */
  accessMissing?: boolean;
  /** Milliseconds to add to the local clock to get the feed's; 0 within 10 minutes. */
  skew: number;
  /** When this clock and the feed's last told the same time, as the feed said in an answer. */
  agreedAt?: UtcTime;
  /** First run: how many of the days to read are there. Absent once complete. */
  firstRun?: { read: number; total: number };
  /** When the popup or the library was last opened. */
  lastLookAt?: UtcTime;
  /** When the feed was asked without the reader's press, for the ceiling of a day (utils/feed/allowance.ts). */
  asked?: Asked;
  /** This install's own number in 0…1 that spreads installs over an hour; drawn once, and told nobody. */
  phase?: number;
  /** No network, or no access: the clock does not ask before. */
  unreached?: { until: UtcTime; tries: number };
}

/** The copy of the whole archive; how far each month is stands in the table `months`. */
export interface BackfillState {
  paused: boolean;
  /** How far back. */
  since: FeedMonth;
  /** When the last missing month was there. */
  doneAt?: UtcTime;
  /** After failures that are not one month's own: nothing is asked before. */
  hold?: { tries: number; words: string; until: UtcTime };
}

/** A duty of the worker that failed `tries` times in a row, and rests. */
export interface DutyTrouble {
  tries: number;
  nextTryAt: UtcTime;
}

interface TermsState {
  /** Of the last change of the term index. */
  stamp: number;
  /** `TERMS_VERSION` of which every month is. */
  version: number;
}

/** On which feed days the reader was here; `#missed` shows the others. */
export interface Visits {
  /** Up to and with this day everything counts as seen. Absent before the first visit. */
  seenThrough?: string;
  /** Later days on which the reader was here, oldest first. */
  visited: string[];
}

interface TitlesState {
  /** `TITLES_VERSION` of which every line is. */
  version: number;
}

export interface StateValues {
  sync: SyncState;
  backfill: BackfillState;
  visits: Visits;
  /** Which mirror in `storage.local` is this database's, utils/queue/mirror/. */
  mirror: { of?: string };
  /** When the queue, or what belongs to it, was last changed, while the copy of that day is still to be kept. */
  copies: { changedAt?: UtcTime };
  /** Settings that a command changed, on their way to `storage.local`, and as they were there `before`. */
  restoredSettings: { value?: unknown; before?: unknown };
  /** When settings that devices share were changed here. */
  settings: { changedAt: SettingsTimes };
  /** Until when the reader was told of papers that woke from a snooze. */
  snooze: { toldAt?: UtcTime };
  account: AccountNotes;
  devices: DevicesState;
  /** The worker's duties that failed, by name (utils/worker/duties/). */
  duties: Partial<Record<string, DutyTrouble>>;
  /** Items dropped at the door, by reason, since the install. */
  dropped: Record<string, number>;
  terms: TermsState;
  titles: TitlesState;
  /** When each day the reader is told of new papers, when that was done last, and up to which list. */
  digest: { at?: DailyTime; toldAt?: UtcTime; toldDay?: FeedDay };
  /** Short forms of the archive with what they mean, and of how many papers they were read when (utils/abbreviations/). */
  abbreviations: { version: number; at?: number; papers: number; found: [string, string][] };
  /** What the reader reads, as it was last made, and of what (utils/near/). */
  near: { print?: string; profile?: unknown };
  /** Whether the welcome page is still to be opened, and of which version the reader has read the news. */
  welcome: { owed?: true; seenVersion?: string };
}
