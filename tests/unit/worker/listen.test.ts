import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listen } from '../../../utils/worker/listen.ts';
import type { Services } from '../../../utils/worker/services.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

const SITE = ['https://dblp.org/*'];
const CHANGES = { 't1:head': { newValue: {} } };
let did: unknown[];
let fake: ReturnType<typeof fakeBrowser>;
let online: (() => void) | undefined;
/** What the browser does not have yet. */
let absent: string[];

function start(without: string[] = []): void {
  absent = without;
  did = [];
  online = undefined;
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
    if (name === 'online') online = listener;
  });
  const note =
    (name: string) =>
    (...args: unknown[]) => {
      did.push([name, ...args]);
      return Promise.resolve();
    };
  const services = {
    run: note('run'),
    installed: note('installed'),
    backOnline: note('back online'),
    sitesAdded: note('sites added'),
    followSites: note('follow sites'),
    indexChanged: note('index changed'),
    wakeSnoozed: note('wake snoozed'),
    tellDigest: note('tell digest'),
    exchangeNow: note('exchange now'),
    settingsChanged: note('settings changed'),
    accountChanged: note('account changed'),
    route: (message: unknown) => ['routed', message],
    toolbar: { followPdfs: note('follow PDFs') },
    browserUi: { listen: note('menus, shortcuts, address bar') },
  };
  fake = fakeBrowser({ 'tabs.query': () => [] }, absent);
  listen(fake.browser, services as unknown as Services);
}

beforeEach(() => start());
afterEach(() => vi.unstubAllGlobals());

it('in the worker’s first turn: all that the browser would not tell later, and nothing is done yet', () => {
  expect(did).toEqual([['follow PDFs'], ['menus, shortcuts, address bar']]);
  expect(fake.calls.every(([name]) => name.endsWith('.addListener'))).toBe(true);
});

it.each<[string, unknown[], unknown[]]>([
  ['runtime.onInstalled', [{ reason: 'update' }], [['installed', { reason: 'update' }]]],
  ['runtime.onStartup', [], [['back online']]],
  ['permissions.onAdded', [{ origins: SITE }], [['sites added', SITE], ['back online']]],
  ['permissions.onRemoved', [{ origins: SITE }], [['follow sites']]],
  ['storage.onChanged', [CHANGES, 'local'], [['index changed', CHANGES]]],
  ['storage.onChanged', [CHANGES, 'sync'], []],
  [
    'storage.onChanged',
    [{ 'd:0123abcd:head': {} }, 'sync'],
    [['account changed', { 'd:0123abcd:head': {} }]],
  ],
  [
    'storage.onChanged',
    [{ settings: {} }, 'local'],
    [
      ['index changed', { settings: {} }],
      ['settings changed', {}],
    ],
  ],
  ['alarms.onAlarm', [{ name: 'exchange' }], [['exchange now']]],
  ['alarms.onAlarm', [{ name: 'sync' }], [['run']]],
  ['alarms.onAlarm', [{ name: 'snooze' }], [['wake snoozed']]],
  ['alarms.onAlarm', [{ name: 'digest' }], [['tell digest']]],
  ['alarms.onAlarm', [{ name: 'another' }], []],
])('%s %j: %j', (event, args, work) => {
  did = [];
  fake.fire(event, ...args);
  expect(did).toEqual(work);
});

it('a network that is there again', () => {
  did = [];
  online?.();
  expect(did).toEqual([['back online']]);
});

it('a message is answered by the router', () => {
  expect(fake.fire('runtime.onMessage', { tidemark: 'save' })).toEqual([
    'routed',
    { tidemark: 'save' },
  ]);
});

it('a click on a reminder opens the queue', async () => {
  fake.fire('notifications.onClicked', 'snooze');
  await expect
    .poll(() => fake.of('tabs.create'))
    .toMatchObject([[{ url: 'ext://ours/library.html#queue' }]]);
});

it('a click is heard too where the reader lets Tidemark notify while the worker lives', () => {
  start(['notifications']);
  expect(fake.of('notifications.onClicked.addListener')).toEqual([]);
  absent.pop();
  fake.fire('permissions.onAdded', { permissions: ['notifications'] });
  fake.fire('notifications.onClicked', 'digest');
  expect(fake.of('tabs.query')).toHaveLength(1);
});

it('a click on the daily digest opens the digest', async () => {
  fake.fire('notifications.onClicked', 'digest');
  await expect
    .poll(() => fake.of('tabs.create'))
    .toMatchObject([[{ url: 'ext://ours/library.html#digest' }]]);
});
