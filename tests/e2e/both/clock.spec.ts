import { GIVEN_NOW } from '../../support/clock/clock.ts';
import { expect, test } from './fixture.ts';

const SPEC_MS = 10 * 60_000;

/** Runs in a page of ours: when it believes to be, where, and when the worker says it read its lists. */
async function timesSaid(): Promise<{ page: number; zone: string; worker: number[] }> {
  const open = indexedDB.open('tidemark');
  await new Promise((resolve) => open.addEventListener('success', resolve));
  const all = open.result.transaction('days').objectStore('days').getAll();
  await new Promise((resolve) => all.addEventListener('success', resolve));
  open.result.close();
  return {
    page: new Date().getTime(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    worker: (all.result as { readAt: string }[]).map(({ readAt }) => Date.parse(readAt)),
  };
}

test('worker, pages and the sample world run by the given clock, in the given zone @day', async ({
  driver,
  world,
}) => {
  const popup = await driver.open('popup.html');
  await popup.waitFor('[data-papers] [data-paper-key]');
  const { page, zone, worker } = await popup.evaluate(timesSaid);
  await popup.close();
  expect(worker.length).toBeGreaterThan(0);
  for (const time of [page, ...worker, world.clock.now().getTime()]) {
    expect(time).toBeGreaterThanOrEqual(GIVEN_NOW.getTime());
    expect(time).toBeLessThan(GIVEN_NOW.getTime() + SPEC_MS);
  }
  expect(zone).toBe(process.env['TZ']);
});
