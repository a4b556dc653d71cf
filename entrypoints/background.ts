import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { browser } from '../utils/browser.ts';
import { createServices } from '../utils/worker/services.ts';
import { SNOOZE_ALARM } from '../utils/worker/reminders.ts';
import { showLibrary } from '../utils/worker/show-library.ts';
import { SYNC_ALARM } from '../utils/worker/timer.ts';

export default defineBackground({
  type: 'module',
  main() {
    z.config({ jitless: true });
    const services = createServices(browser);
    const { timer, run, route, installed, sites, toolbar, indexChanged, reach, reminders } =
      services;

    browser.runtime.onMessage.addListener(
      route as Parameters<typeof browser.runtime.onMessage.addListener>[0],
    );
    browser.runtime.onInstalled.addListener(() => void installed());
    browser.runtime.onStartup.addListener(() => void run());
    browser.permissions.onAdded.addListener(({ origins }) => {
      void sites.added(origins);
      void run();
    });
    browser.permissions.onRemoved.addListener(() => void sites.follow());
    toolbar.followPdfs();
    browser.storage.onChanged.addListener((changes, area) => {
      if (area === 'local') void indexChanged(changes);
    });
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === SYNC_ALARM) void run();
      if (alarm.name === SNOOZE_ALARM) void reminders.wake();
    });
    globalThis.addEventListener('online', () => void run());

    browser.notifications?.onClicked.addListener(() => void showLibrary(browser, 'queue'));
    reach.listen();

    void timer.ensure();
  },
});
