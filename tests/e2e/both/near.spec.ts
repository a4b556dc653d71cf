import type { DriverPage } from '../../support/drivers/driver.ts';
import { pauseBackfill } from '../../support/synced-profile.ts';
import { ready } from '../firefox/ready.ts';
import { quiet } from './browse-sites.ts';
import { expect, test } from './fixture.ts';
import { looksIntoLists, type Ours } from './in-closed.ts';
import { look, OWN, roots, seenUntilNow } from './spied.ts';
import { LEAST_ARCHIVE } from '../../../utils/near/format.ts';

test.describe.configure({ mode: 'serial' });
test.use({ install: 'near', hasSubject: true });

const LIST = 'https://arxiv.org/list/cs.LG/new?subject&show=60';
const ROW = 'main [data-papers] > [data-paper-key]';
const SAVED = 10;
/** Rows of the list that are of the subject. */
const NEAR = 6;
const PHRASE = 'silt forecasting';

interface Listening extends Ours {
  heard: { tidemark?: string }[];
  chrome: {
    runtime: { onMessage: { addListener(on: (message: object) => void): void } };
    storage: {
      local: {
        get(key: string): Promise<{ n1?: { saved: number }; settings?: object }>;
        set(what: object): Promise<void>;
      };
    };
  };
}

/** Runs in a page of ours: writes down every message that pages send from now on. */
function listenToPages(): void {
  const scope = globalThis as unknown as Listening;
  scope.heard = [];
  scope.chrome.runtime.onMessage.addListener((message) => void scope.heard.push(message));
}

const heard = (ours: DriverPage): Promise<object[]> =>
  ours.evaluate(() => (globalThis as unknown as Listening).heard);

/** Runs in a page of ours: how many papers are copied. */
const papersThere = (): Promise<number> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('success', () => {
      const db = opening.result;
      const counting = db.transaction('papers').objectStore('papers').count();
      counting.addEventListener('success', () => {
        db.close();
        resolve(counting.result);
      });
    });
  });

/** Runs in a page of ours: by how many saved papers the profile was made. */
const savedInProfile = async (): Promise<number | undefined> =>
  (await (globalThis as unknown as Listening).chrome.storage.local.get('n1')).n1?.saved;

const counted = (ours: DriverPage): Promise<string[]> =>
  ours.evaluate(() => (globalThis as unknown as Ours).inList('tidemark-bar', '.near-count'));

const entries = (ours: DriverPage): Promise<string[]> =>
  ours.evaluate(() =>
    (globalThis as unknown as Ours).inList('tidemark-bar', '.entry:has(.reason)'),
  );

/** Opens the panel of the list, which is in front. */
async function openPanel(page: DriverPage, ours: DriverPage): Promise<void> {
  await ours.evaluate(() => (globalThis as unknown as Ours).inList('tidemark-bar', '.count', true));
  await page.press('Enter');
  await expect.poll(() => entries(ours)).toHaveLength(NEAR);
}

/** Runs in a page of ours. */
async function showDark(): Promise<void> {
  const { local } = (globalThis as unknown as Listening).chrome.storage;
  const { settings } = await local.get('settings');
  await local.set({ settings: { ...settings, theme: 'dark' } });
}

const shownRows = (page: DriverPage): Promise<number> =>
  page.evaluate(
    () => [...document.querySelectorAll('dt')].filter((row) => row.checkVisibility()).length,
  );

test('ten papers saved: a list that is open names what is near, and its page learns nothing', async ({
  driver,
  world,
}) => {
  await ready(driver);
  const ours = await driver.open('options.html');
  // Below it nothing is said to be near, and a copy that is paused comes no further.
  await expect.poll(() => ours.evaluate(papersThere)).toBeGreaterThan(LEAST_ARCHIVE + SAVED);
  await ours.evaluate(pauseBackfill);
  await quiet(world);
  await looksIntoLists(ours);
  const page = await driver.visit(`${LIST}&spy`);
  await page.waitFor('tidemark-bar');
  await expect.poll(() => counted(ours)).toEqual(['']);
  await seenUntilNow(page);
  const before = await look(page);
  const asked = world.log.length;
  await ours.evaluate(listenToPages);
  const library = await driver.open('library.html#search/dredging');
  for (let n = 1; n <= SAVED; n += 1) {
    await library.click(`${ROW}:nth-child(${n}) .save`);
    await library.waitFor(`${ROW}:nth-child(${n}) .save[aria-pressed="true"]`);
  }
  await library.close();
  await page.front();
  await expect.poll(() => ours.evaluate(savedInProfile)).toBe(SAVED);
  await expect.poll(() => counted(ours)).toEqual([String(NEAR)]);
  const seen = await seenUntilNow(page);
  expect(seen.filter((one) => !OWN.has(one))).toEqual([]);
  expect(await look(page)).toBe(before);
  expect(await roots(page)).toEqual([]);
  expect(world.log.slice(asked).map(({ host, url }) => host + url)).toEqual([]);
  // Of what pages sent, only that the bundle be put into this frame has to do with the profile.
  expect(await heard(ours)).toContainEqual({ tidemark: 'loadParts', data: { near: true } });
  expect(JSON.stringify(await heard(ours))).not.toMatch(/silt|list\/cs|arxiv:2611\.20/i);
  await page.close();
  await ours.close();
});

test('the panel names them with reasons, goes to a row, and leaves only them', async ({
  driver,
  pictures,
}) => {
  const ours = await driver.open('options.html');
  await looksIntoLists(ours);
  const page = await driver.visit(LIST);
  await expect.poll(() => counted(ours)).toEqual([String(NEAR)]);
  await openPanel(page, ours);
  for (const entry of await entries(ours)) {
    expect(entry).toContain('Silt Forecasting with a Tide Clock');
    expect(entry).toContain(
      `${PHRASE} · ${SAVED} of your saved; tide clock · ${SAVED} of your saved`,
    );
  }
  await page.screenshot(`${pictures}/near-panel-light.png`);
  await page.evaluate(() => {
    document.documentElement.style.background = '#111';
    Object.assign(document.body.style, { background: '#111', color: '#eee' });
    document.body.append(document.createElement('p'));
  });
  await expect
    .poll(() =>
      ours.evaluate(() => (globalThis as unknown as Ours).inList('tidemark-bar', '.panel.dark')),
    )
    .toHaveLength(1);
  await page.screenshot(`${pictures}/near-panel-dark.png`);
  expect(await shownRows(page)).toBe(60);
  await ours.evaluate(() =>
    (globalThis as unknown as Ours).inList('tidemark-bar', 'label:nth-child(2) input', true),
  );
  await page.press(' ');
  await expect.poll(() => shownRows(page)).toBe(NEAR);
  await page.press(' ');
  await expect.poll(() => shownRows(page)).toBe(60);
  await ours.evaluate(() =>
    (globalThis as unknown as Ours).inList(
      'tidemark-bar',
      'li:last-of-type > .entry:has(.reason), .entry:has(.reason)',
      true,
    ),
  );
  const top = (): number => scrollY;
  const from = await page.evaluate(top);
  await page.press('Enter');
  await expect.poll(() => page.evaluate(top)).not.toBe(from);
  await page.close();
  await ours.close();
});

test('a term is taken out in options, and the reasons are others', async ({ driver, pictures }) => {
  const options = await driver.open('options.html');
  const chip = `[data-near] .chip[title*="${PHRASE}"]`;
  await options.waitFor(chip);
  await options.focus(chip);
  await options.screenshot(`${pictures}/near-options.png`);
  await options.evaluate(showDark);
  await options.waitFor('html[data-theme="dark"]');
  await options.evaluate(() => document.querySelector('[data-digest]')?.scrollIntoView());
  await options.screenshot(`${pictures}/near-options-dark.png`);
  await options.click(chip);
  await options.waitFor(`[data-near] .chip[title^="Bring back"]`);
  await looksIntoLists(options);
  const page = await driver.visit(LIST);
  await page.waitFor('tidemark-bar');
  const others = async (): Promise<boolean> =>
    (await counted(options))[0] !== '' && !(await entries(options)).join().includes(`${PHRASE} ·`);
  await expect.poll(() => counted(options)).toEqual([String(NEAR)]);
  await openPanel(page, options);
  await expect.poll(others).toBe(true);
  expect((await entries(options)).every((entry) => entry.includes('tide clock ·'))).toBe(true);
  await page.close();
  await options.close();
});

test('a search in other words finds what is close in meaning, and what an abbreviation stands for', async ({
  driver,
  pictures,
}) => {
  const library = await driver.open('library.html#search/harbor%20gauges%20clockwork');
  await library.waitFor('.close-in-meaning [data-paper-key]');
  expect(await library.text('.close-in-meaning ul')).toContain('Silt Forecasting');
  await library.evaluate(() => document.querySelector('.close-in-meaning')?.scrollIntoView());
  await library.screenshot(`${pictures}/close-in-meaning-dark.png`);
  expect(await library.axe()).toEqual([]);
  // In the page that searched before: what it knows of abbreviations is not older than the archive.
  await library.focus('.search-box input');
  await library.type('sf clock ');
  const chip = '.also-said .chip';
  await library.waitFor(chip);
  expect(await library.text(chip)).toBe('Silt forecasting');
  await library.screenshot(`${pictures}/also-said-dark.png`);
  expect(await library.axe()).toEqual([]);
  await library.click(chip);
  await library.waitFor(`${chip}[aria-pressed="false"]`);
  await library.close();
});
