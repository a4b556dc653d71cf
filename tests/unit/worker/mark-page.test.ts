import { beforeEach, expect, it } from 'vitest';
import type { Browser } from '../../../utils/browser.ts';
import { anywhereScripts } from '../../../utils/sites/matches.ts';
import { createPageMarker } from '../../../utils/worker/mark-page.ts';

let injected: unknown[];
let session: Record<string, unknown>;
let refuses: boolean;

beforeEach(() => {
  injected = [];
  session = {};
  refuses = false;
});

/** A worker that was just started; what the browser keeps for the session outlives it. */
const marker = () =>
  createPageMarker({
    storage: {
      session: {
        get: (key: string) => Promise.resolve({ [key]: session[key] }),
        set: (items: object) => Promise.resolve(void Object.assign(session, items)),
      },
    },
    scripting: {
      executeScript: (injection: unknown) =>
        refuses
          ? Promise.reject(new Error('no access'))
          : Promise.resolve(injected.push(injection)),
    },
  } as unknown as Browser);

const URL_OF = (text: string): URL => new URL(text);

it('runs the scripts for any page in that tab, once', async () => {
  await marker().mark(7, 'https://reading.example/list');
  const files = anywhereScripts().map((file) => `/${file}`);
  expect(files.length).toBeGreaterThan(1);
  expect(injected).toEqual([{ target: { tabId: 7 }, files }]);
});

it('says so when the browser does not let us into the page', async () => {
  refuses = true;
  await expect(marker().mark(7, 'https://reading.example/list')).rejects.toThrow('no access');
});

it('takes messages from pages of that origin in that tab only, also in a worker that starts later', async () => {
  await marker().mark(7, 'https://reading.example/list');
  await marker().mark(8, 'https://other.example/');
  const { covers } = marker();
  expect(await covers(URL_OF('https://reading.example/another'), 7)).toBe(true);
  expect(await covers(URL_OF('https://other.example/'), 8)).toBe(true);
  expect(await covers(URL_OF('https://other.example/'), 7)).toBe(false);
  expect(await covers(URL_OF('https://reading.example/list'), 9)).toBe(false);
  expect(await covers(URL_OF('https://reading.example/list'), undefined)).toBe(false);
});
