import type { Page, Worker } from '@playwright/test';
import { newestPapers } from '../support/world/papers.ts';
import { expect, test } from './fixture.ts';

test.use({ spec: 'daily-digest', grants: ['notifications'] });

const DAY_MS = 86_400_000;

interface Scope {
  told: { title: string; message: string }[];
  chrome: {
    alarms: {
      create(name: string, info: { when: number }): Promise<void>;
      get(name: string): Promise<{ scheduledTime: number } | undefined>;
    };
    notifications: {
      create(id: string, what: { title: string; message: string }): Promise<string>;
      getAll(): Promise<Record<string, unknown>>;
      onClicked: { dispatch(id: string): void };
    };
  };
}

/** Runs in the worker: writes down what it tells, which the browser does not give back. */
function listen(): void {
  const scope = globalThis as unknown as Scope;
  const { notifications } = scope.chrome;
  const create = notifications.create.bind(notifications);
  scope.told = [];
  notifications.create = (id, what) => {
    scope.told.push(what);
    return create(id, what);
  };
}

/** Runs in a page of ours: as if the digest had been switched on so much earlier. */
const chosenBefore = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('success', () => {
      const changing = opening.result.transaction('state', 'readwrite');
      const state = changing.objectStore('state');
      const reading = state.get('digest');
      reading.addEventListener('success', () => {
        const row = reading.result as { value: { toldAt: string } };
        row.value.toldAt = new Date(Date.parse(row.value.toldAt) - ms).toISOString();
        state.put(row);
      });
      changing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });

const shown = (worker: Worker): Promise<string[]> =>
  worker.evaluate(async () =>
    Object.keys(await (globalThis as unknown as Scope).chrome.notifications.getAll()),
  );

const plannedFor = (worker: Worker): Promise<number | undefined> =>
  worker.evaluate(
    async () => (await (globalThis as unknown as Scope).chrome.alarms.get('digest'))?.scheduledTime,
  );

/** Waits until the alarm is planned for a later time: whatever rang before has been dealt with. */
const planned = (worker: Worker, now: number): Promise<void> =>
  expect.poll(() => plannedFor(worker)).toBeGreaterThan(now);

/** The alarm's time is gone, and the browser rings at once. */
const ring = async (worker: Worker, now: number): Promise<void> => {
  await planned(worker, now);
  const when = ((await plannedFor(worker)) ?? 0) - DAY_MS;
  await worker.evaluate(
    (time) => (globalThis as unknown as Scope).chrome.alarms.create('digest', { when: time }),
    when,
  );
};

async function switchOn(options: Page): Promise<void> {
  const section = options.locator('[data-digest]');
  await section.getByRole('checkbox').click();
  await expect(section).toHaveAttribute('data-digest', '08:00');
}

test('switched on in options, the daily digest is told at its time, once, and a click on it opens the digest', async ({
  tidemark,
  world,
}) => {
  const options = await tidemark.open('options.html');
  const worker = await tidemark.worker();
  await switchOn(options);
  await worker.evaluate(listen);
  const now = world.clock.now().getTime();
  await ring(worker, now);
  await planned(worker, now);
  expect(await plannedFor(worker)).toBeLessThanOrEqual(now + DAY_MS);
  expect(await shown(worker)).toEqual([]);
  await options.evaluate(chosenBefore, 2 * DAY_MS);
  await ring(worker, now);
  await expect.poll(() => shown(worker)).toEqual(['digest']);
  await ring(worker, now);
  await planned(worker, now);
  const told = await worker.evaluate(() => (globalThis as unknown as Scope).told);
  expect(told.map(({ title }) => title)).toEqual([`${newestPapers().length} new papers`]);
  expect(told[0]?.message.split('\n')).toHaveLength(3);

  const opening = tidemark.context.waitForEvent('page');
  await worker.evaluate(() =>
    (globalThis as unknown as Scope).chrome.notifications.onClicked.dispatch('digest'),
  );
  const library = await opening;
  await expect(library).toHaveURL(/library\.html#digest$/);
  await expect(library.locator('main .title').first()).toBeVisible();
  const [first] = told[0]?.message.split('\n') ?? [];
  await expect(library.locator('main')).toContainText(first ?? '');
});
