import type { Browser } from '../browser.ts';
import { SETTINGS_KEY } from '../settings.ts';
import { DIGEST_ALARM } from './daily-digest.ts';
import { EXCHANGE_ALARM } from './exchanging.ts';
import { SNOOZE_ALARM } from './reminders.ts';
import type { Services } from './services.ts';
import { showLibrary } from './show-library.ts';
import { SYNC_ALARM } from './timer.ts';

type OnMessage = Parameters<Browser['runtime']['onMessage']['addListener']>[0];

/** Listens to all that wakes the worker. Belongs into its first turn: the browser forgets a listener that comes later. */
export function listen(browser: Browser, services: Services): void {
  const { run, browserUi, toolbar } = services;
  const clicked = (id: string): void =>
    void showLibrary(browser, id === DIGEST_ALARM ? 'digest' : 'queue');
  // Absent until the reader lets Tidemark notify, which this worker may live to see.
  const followNotifications = (): void => browser.notifications?.onClicked.addListener(clicked);
  browser.runtime.onMessage.addListener(services.route as OnMessage);
  browser.runtime.onInstalled.addListener((details) => void services.installed(details));
  browser.runtime.onStartup.addListener(() => void services.backOnline());
  browser.permissions.onAdded.addListener(({ origins }) => {
    followNotifications();
    void services.sitesAdded(origins);
    // Access that is given back is used at once, whatever wait the last failure began.
    void services.backOnline();
  });
  browser.permissions.onRemoved.addListener(() => void services.followSites());
  toolbar.followPdfs();
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local') void services.indexChanged(changes);
    const names = Object.keys(changes);
    if (area === 'sync' && names.some((name) => name.startsWith('d:')))
      void services.accountChanged(changes);
    if (area === 'local' && names.includes(SETTINGS_KEY))
      void services.settingsChanged(changes[SETTINGS_KEY] ?? {});
  });
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === SYNC_ALARM) void run();
    if (alarm.name === EXCHANGE_ALARM) void services.exchangeNow();
    if (alarm.name === SNOOZE_ALARM) void services.wakeSnoozed();
    if (alarm.name === DIGEST_ALARM) void services.tellDigest();
  });
  globalThis.addEventListener('online', () => void services.backOnline());
  followNotifications();
  browserUi.listen();
}
