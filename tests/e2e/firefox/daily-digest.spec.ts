import type { Browser as WebExtension } from 'webextension-polyfill';
import type { DriverPage } from '../../support/drivers/driver.ts';
import { newestPapers } from '../../support/world/papers.ts';
import { expect, test } from '../both/fixture.ts';
import { ready } from './ready.ts';

test.use({ install: 'daily-digest' });

const SWITCH = '[data-digest] input[type="checkbox"]';

interface Told {
  title: string;
  message: string;
}

interface Notifications {
  create(id: string, what: Told): Promise<string>;
}

interface Scope {
  browser: WebExtension;
  told: Told[];
}

/** Runs in a page of ours: as if the digest had been switched on two days earlier. */
const chosenBefore = (): Promise<void> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('success', () => {
      const changing = opening.result.transaction('state', 'readwrite');
      const state = changing.objectStore('state');
      const reading = state.get('digest');
      reading.addEventListener('success', () => {
        const row = reading.result as { value: { toldAt: string } };
        const before = Date.parse(row.value.toldAt) - 2 * 86_400_000;
        row.value.toldAt = new Date(before).toISOString();
        state.put(row);
      });
      changing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });

/**
 * Runs in a page of ours, which keeps what the event page tells: the browser does not give it back, and an event page
 * that slept is another. Then the alarm's time is gone, and the browser rings at once.
 */
async function ring(): Promise<void> {
  const scope = globalThis as unknown as Scope;
  const told = (scope.told ??= []);
  const page = (await scope.browser.runtime.getBackgroundPage()) as unknown as Scope & {
    isHeard?: true;
  };
  const { alarms } = page.browser;
  if (!page.isHeard) {
    page.isHeard = true;
    const notifications = page.browser.notifications as unknown as Notifications;
    const create = notifications.create.bind(notifications);
    notifications.create = (id, what) => {
      told.push({ title: what.title, message: what.message });
      return create(id, what);
    };
  }
  const { scheduledTime = 0 } = (await alarms.get('digest')) ?? {};
  await alarms.create('digest', { when: scheduledTime - 86_400_000 });
}

/** Runs in a page of ours: when the alarm is planned for, 0 where it is not. */
const plannedFor = async (): Promise<number> =>
  (await (globalThis as unknown as Scope).browser.alarms.get('digest'))?.scheduledTime ?? 0;

const toldTo = (page: DriverPage): Promise<Told[]> =>
  page.evaluate(() => (globalThis as unknown as Scope).told);

test('Firefox: switched on in options, the daily digest is told at its time, once, and its page shows what it names', async ({
  driver,
  world,
}) => {
  await ready(driver);
  const options = await driver.open('options.html');
  await options.waitFor(SWITCH);
  expect(await options.evaluate(plannedFor)).toBe(0);
  await options.click(SWITCH);
  await options.waitFor('[data-digest="08:00"]');
  const now = world.clock.now().getTime();
  const planned = (): Promise<void> =>
    expect.poll(() => options.evaluate(plannedFor)).toBeGreaterThan(now);
  await planned();
  await options.evaluate(ring);
  await planned();
  expect(await toldTo(options)).toEqual([]);
  await options.evaluate(chosenBefore);
  await options.evaluate(ring);
  await expect.poll(() => toldTo(options)).toHaveLength(1);
  await planned();
  await options.evaluate(ring);
  await planned();
  const told = await toldTo(options);
  expect(told.map(({ title }) => title)).toEqual([`${newestPapers().length} new papers`]);
  const titles = told[0]?.message.split('\n') ?? [];
  expect(titles).toHaveLength(3);
  const library = await driver.open('library.html#digest');
  await library.waitFor('main .title');
  expect(await library.text('main')).toContain(titles[0] ?? '');
  await library.close();
  await options.click(SWITCH);
  await options.waitFor('[data-digest=""]');
  await expect.poll(() => options.evaluate(plannedFor)).toBe(0);
  await options.close();
});
