import { GIVEN_NOW } from '../../support/clock/clock.ts';
import { addDays, feedDay, isWeekend } from '../../../utils/time/feed-day.ts';
import { periodOf } from '../../../utils/view/period.ts';
import { ready } from '../firefox/ready.ts';
import { expect, test } from './fixture.ts';

test.use({ install: 'days' });
test.describe.configure({ mode: 'serial' });

const today = feedDay(GIVEN_NOW);

/** The last weekday before the weekend that is over, and the first after it. */
function roundWeekend(): [before: string, after: string] {
  let after = addDays(today, -1);
  while (isWeekend(after) || !isWeekend(addDays(after, -1))) after = addDays(after, -1);
  return [addDays(after, -3), after];
}

const [BEFORE, AFTER] = roundWeekend();
const SHOWN = '.period-nav time';

test('arrows step over a weekend, and “Today” leads back from anywhere @day', async ({
  driver,
}) => {
  await ready(driver);
  const page = await driver.open(`library.html#day/${AFTER}`);
  const shows = (day: string): Promise<void> => page.waitFor(`${SHOWN}[datetime="${day}"]`);
  await shows(AFTER);
  // The days round it are read, here and below, which no element tells.
  await page.waitFor('.period-nav button:not([aria-disabled="true"])');
  await new Promise((done) => setTimeout(done, 300));
  await page.click('.period-nav button:first-child');
  await shows(BEFORE);
  await new Promise((done) => setTimeout(done, 300));
  await page.click('.period-nav button:last-child');
  await shows(AFTER);
  await page.click('.list-head a[href="#today"]');
  await expect.poll(() => page.url()).toContain('#today');
  await page.close();
});

test('the calendar marks the whole week that is shown @day', async ({ driver, pictures }) => {
  const week = periodOf('week', BEFORE);
  const page = await driver.open(`library.html#week/${week.id}`);
  await page.click('.list-head button.icon[aria-expanded]');
  await page.waitFor('.year [data-shown="true"]');
  expect(await page.attributes('.year [data-shown="true"]', 'data-day')).toEqual(
    Array.from({ length: 7 }, (_, n) => addDays(week.first, n)),
  );
  await page.screenshot(`${pictures}/calendar-week.png`);
  await page.click('.list-head button.icon[aria-expanded]');
  await page.close();
});

test('the popup: another day, and back by its tab; 300 px high, all of it can be reached', async ({
  driver,
}) => {
  const popup = await driver.open('popup.html');
  await popup.resize(400, 300);
  await popup.waitFor('[data-papers] [data-paper-key]');
  const [first] = await popup.attributes(SHOWN, 'datetime');
  await popup.click('.period-nav button:first-child');
  await popup.waitFor(`${SHOWN}:not([datetime="${first}"])`);
  await popup.click('#tab-today');
  await popup.waitFor(`${SHOWN}[datetime="${first}"]`);
  const reached = await popup.evaluate(() => {
    const foot = document.querySelector('footer');
    foot?.scrollIntoView();
    return (foot?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight;
  });
  expect(reached).toBe(true);
  await popup.close();
});
