import type { DriverPage } from '../../support/drivers/driver.ts';
import { ready } from '../firefox/ready.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ install: 'mirror' });

const SECRETS = ['A Title Nobody Marked', 'my own private words', 'secret-tag'];

interface Extension {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; reply: { id: string } }> };
  storage: Record<string, { get(keys: null): Promise<object> }>;
  tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
  scripting: {
    executeScript(what: object): Promise<{ result: string }[]>;
  };
}

/** All that a script of the extension's world in a page can read of what is stored, after it tried to open it. */
const fromContentScript = (ours: DriverPage): Promise<string> =>
  ours.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Extension };
    const [tab] = await chrome.tabs.query({ url: 'https://arxiv.org/*' });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id },
      func: async () => {
        const { storage } = (globalThis as unknown as { chrome: Extension }).chrome;
        const read: Record<string, unknown> = {};
        for (const name of ['local', 'sync', 'session', 'managed']) {
          try {
            const area = storage[name] as unknown as {
              setAccessLevel?: (level: object) => Promise<void>;
            };
            await area.setAccessLevel?.({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });
          } catch {
            // Refused, as it should be.
          }
          try {
            read[name] = await storage[name]?.get(null);
          } catch (error) {
            read[name] = String(error);
          }
        }
        return JSON.stringify(read);
      },
    });
    return answer?.result ?? '';
  });

/** Whether the mirror holds anything: the words, or what they were sealed into. */
const isMirrored = (ours: DriverPage): Promise<boolean> =>
  ours.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Extension };
    const all = Object.entries((await chrome.storage['local']?.get(null)) ?? {});
    return all.some(([name, part]) => /^m1:\w\w$/.test(name) && JSON.stringify(part).length > 200);
  });

test('a script in a page finds no note, no tag and no title of the queue', async ({ driver }) => {
  await ready(driver);
  const options = await driver.open('options.html');
  await options.waitFor('h1');
  await options.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Extension };
    const send = (tidemark: string, data: object) => chrome.runtime.sendMessage({ tidemark, data });
    const key = 'acl:2026.private-long.1';
    const snapshot = { title: 'A Title Nobody Marked', authors: ['Ada Okafor'] };
    const { reply } = await send('save', { keys: [key], snapshot });
    await send('setNotes', { id: reply.id, notes: 'my own private words', base: '' });
    await send('setTags', { key, tags: ['secret-tag'] });
  });
  await expect.poll(() => isMirrored(options)).toBe(true);
  const page = await driver.visit('https://arxiv.org/list/cs.LG/recent');
  await page.waitFor('tidemark-bar');
  const seen = await fromContentScript(options);
  // It did read: the feed's index is there.
  expect(seen).toContain('t1:');
  const found = SECRETS.filter((secret) => seen.includes(secret));
  // Firefox has no store that is closed to content scripts and outlives IndexedDB: docs/THREATS.md.
  expect(found).toEqual(driver.name === 'firefox' ? SECRETS : []);
  expect(seen).not.toContain('mirror-key');
  await page.close();
  await options.close();
});

test('the queue comes back from it when the browser lost the database', async ({ driver }) => {
  const library = await driver.open('library.html#queue');
  await library.waitFor('[data-papers="1"]');
  await library.evaluate(() => void indexedDB.deleteDatabase('tidemark'));
  await library.close();
  const again = await driver.open('library.html#queue');
  await again.waitFor('.mirror button');
  await again.click('.mirror button');
  await again.waitFor('[data-papers="1"] [data-paper-key]');
  expect(await again.text('[data-papers]')).toContain('A Title Nobody Marked');
  await again.close();
});
