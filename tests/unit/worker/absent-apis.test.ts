import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isInPrivateWindow } from '../../../utils/private-window.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { workerWorld } from '../../support/worker-world.ts';

/** What Firefox for Android, or a browser to come, does not have (docs/BROWSERS.md). */
const MISSING = [
  'sidePanel',
  'sidebarAction',
  'contextMenus',
  'menus',
  'commands',
  'omnibox',
  'notifications',
  'windows',
  'downloads',
  'action.setBadgeText',
  'action.setBadgeBackgroundColor',
];

const LATER = '2026-08-22T07:00:00.000Z';
const refused: unknown[] = [];
const note = (reason: unknown): void => void refused.push(reason);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-08-21T15:00:00Z') });
  process.on('unhandledRejection', note);
});
afterEach(() => {
  process.off('unhandledRejection', note);
  vi.unstubAllGlobals();
});

it.each([...MISSING.map((one) => [one]), MISSING])(
  'the worker starts, saves, snoozes, reminds and marks without %s',
  async (...absent) => {
    refused.length = 0;
    const { fire, command, services, db } = workerWorld({}, absent);
    fire('runtime.onInstalled', { reason: 'install' });
    fire('runtime.onStartup');
    fire('permissions.onAdded', { origins: ['https://dblp.org/*'] });
    fire('alarms.onAlarm', { name: 'snooze' });
    const snapshot = { title: 'Tides' };
    const { id } = await command('save', { keys: ['arxiv:2608.00001'], snapshot });
    await command('bulk', { ids: [id], change: { snoozedUntil: LATER } });
    vi.setSystemTime(new Date('2026-08-22T08:00:00Z'));
    await services.wakeSnoozed();
    const tab = { id: 7, url: 'https://example.org/2608.00002', title: 'arXiv:2608.00002' };
    fire('commands.onCommand', 'save-page', tab);
    fire('commands.onCommand', 'mark-page', { id: 7 });
    fire('contextMenus.onClicked', { menuItemId: 'save-page', pageUrl: tab.url }, tab);
    await services.toolbar.show(7, 1200);
    // By the command, and by the shortcut where there are any.
    await expect.poll(() => db.queue.count()).toBe(absent.includes('commands') ? 1 : 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(refused).toEqual([]);
    await db.delete();
  },
);

it('a browser without windows is asked by its context alone', async () => {
  const { browser } = fakeBrowser({}, ['windows', 'extension.inIncognitoContext']);
  expect(await isInPrivateWindow(browser)).toBe(false);
});
