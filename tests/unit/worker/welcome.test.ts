import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadState } from '../../../utils/db/state.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { createInstalled } from '../../../utils/worker/installed.ts';
import { createWelcome } from '../../../utils/worker/welcome.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

const PAGE = 'ext://ours/welcome.html';
let made = 0;
let db: TidemarkDb;

afterEach(() => db.delete());

/** Each `life` is a worker over the same database and the same browser. */
function world(answers: Parameters<typeof fakeBrowser>[0] = {}) {
  db = openDb(`welcome-${(made += 1)}`);
  const tabs: string[] = [];
  const fake = fakeBrowser({
    'tabs.query': () => tabs.map((url) => ({ url })),
    'tabs.create': ({ url }: { url: string }) => void tabs.push(url),
    ...answers,
  });
  return { tabs, life: () => createWelcome({ browser: fake.browser, db }) };
}

it('greets once after an installation, whatever the browser says afterwards', async () => {
  const { tabs, life } = world();
  await life().note({ reason: 'install' });
  await life().show();
  expect(tabs).toEqual([PAGE]);
  tabs.length = 0;
  await life().show();
  for (const reason of ['install', 'update', 'browser_update']) {
    await life().note({ reason, previousVersion: '0.1.0' });
    await life().show();
  }
  expect(tabs).toEqual([]);
});

it.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
  'never after %s',
  async (reason) => {
    const { tabs, life } = world();
    await life().note({ reason, previousVersion: '0.0.9' });
    await life().show();
    expect(tabs).toEqual([]);
  },
);

it('a worker that dies before its tab is there owes it, and one that dies after it does not open another', async () => {
  const { tabs, life } = world();
  await life().note({ reason: 'install' });
  await life().show();
  await db.state.put({ name: 'welcome', value: { owed: true, seenVersion: '0.1.0' } });
  await life().show();
  expect(tabs).toEqual([PAGE]);
  expect(await loadState(db, 'welcome')).toEqual({ owed: undefined, seenVersion: '0.1.0' });
});

it('a browser that opens no tab now is asked again', async () => {
  let refuses = true;
  const opened: unknown[] = [];
  const { life } = world({
    'tabs.create': (how: never) => {
      if (refuses) throw new Error('no window');
      opened.push(how);
    },
  });
  await life().note({ reason: 'install' });
  await expect(life().show()).rejects.toThrow('no window');
  refuses = false;
  await life().show();
  expect(opened).toEqual([{ url: PAGE }]);
});

it('a reader of an earlier version has not seen the news; one who came with this one has', async () => {
  const { life } = world();
  await life().note({ reason: 'update', previousVersion: '0.0.9' });
  expect((await loadState(db, 'welcome')).seenVersion).toBe('0.0.9');
  await life().note({ reason: 'update', previousVersion: '0.0.10' });
  expect((await loadState(db, 'welcome')).seenVersion).toBe('0.0.9');
  await life().seen();
  expect((await loadState(db, 'welcome')).seenVersion).toBe('0.1.0');
  await db.state.clear();
  await life().note({ reason: 'install' });
  expect((await loadState(db, 'welcome')).seenVersion).toBe('0.1.0');
});

describe('an installation of which the browser told a start that died', () => {
  async function begins(tell?: { reason: string }) {
    const { tabs, life } = world({ 'storage.local.get': () => stored });
    const welcome = life();
    const run = vi.fn(welcome.show);
    const parts = createInstalled({
      welcome,
      publisher: { rebuild: vi.fn() } as never,
      attempt: async (_, work) => ({ ok: true, value: await work() }),
      installing: [],
      run,
    });
    await Promise.all([parts.begin(), tell && parts.installed(tell)]);
    return { tabs, run };
  }
  let stored: object = {};

  it('is one all the same: nothing is stored, so somebody is to be greeted', async () => {
    stored = {};
    const { tabs, run } = await begins();
    expect(tabs).toEqual([PAGE]);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('whatever the start that died had written of words and settings', async () => {
    stored = { w1: { language: 'en' }, settings: {}, 't1:head': '' };
    expect((await begins()).tabs).toEqual([PAGE]);
  });

  it('is not taken for a second one where this start is told too', async () => {
    stored = {};
    const { tabs, run } = await begins({ reason: 'install' });
    expect(tabs).toEqual([PAGE]);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('a database that was lost is none: what pages read is still there', async () => {
    stored = { 't1:head': '', 't1:2608': '' };
    expect((await begins()).tabs).toEqual([]);
  });

  it('nor is one whose reader was greeted', async () => {
    stored = {};
    const { tabs, life } = world({ 'storage.local.get': () => stored });
    await life().note({ reason: 'install' });
    await life().show();
    expect(await life().isUntold()).toBe(false);
    expect(tabs).toEqual([PAGE]);
  });
});
