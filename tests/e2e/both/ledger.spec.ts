import { mkdir } from 'node:fs/promises';
import type { Driver, DriverPage } from '../../support/drivers/driver.ts';
import { pauseBackfill } from '../../support/synced-profile.ts';
import type { World } from '../../support/world/world.ts';
import { ready } from '../firefox/ready.ts';
import { quiet } from './browse-sites.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ install: 'ledger' });

const PRESS = 'button[aria-label="Read the feed now"]';
const CLEAR = '.ledger .commands button';
const CARDS = 'cdn-thumbnails.huggingface.co';
const CARDS_SWITCH = '.hosts li:nth-child(2) input';
const PICTURES = '.output/pictures/ledger';

/** Runs in options: host, reason and outcome of every row, oldest first. */
function readRows(): string[] {
  const rows = [...document.querySelectorAll<HTMLElement>('.requests tbody tr')];
  return rows
    .map(
      ({ children, dataset }) =>
        `${children[1]?.textContent} ${dataset['reason']} ${dataset['outcome']}`,
    )
    .reverse();
}

/** Those that the worker did not make by its own clock, as it may at any moment. */
async function byHand(options: DriverPage): Promise<string[]> {
  const rows = await options.evaluate(readRows);
  const ends = rows.map((row) => row.replace(/ (?:200|304)$/, ' ok'));
  return ends.filter((row) => !/ (?:clock|archive) /.test(row));
}

/** Options with an empty ledger, and a server that has forgotten what it answered. */
async function cleared(driver: Driver, world: World): Promise<DriverPage> {
  const options = await driver.open('options.html#network');
  await options.waitFor('[data-requests]');
  await options.waitFor(`${CLEAR}:not([disabled])`);
  await options.click(CLEAR);
  await options.waitFor('[data-requests="0"]');
  world.log.splice(0);
  return options;
}

test('every request stands in the ledger with its reason, the failed ones too', async ({
  driver,
  world,
}) => {
  await ready(driver);
  const first = await driver.open('options.html');
  await first.evaluate(pauseBackfill);
  await quiet(world);
  await first.close();
  const options = await cleared(driver, world);
  const popup = await driver.open('popup.html');
  const expected: string[] = [];
  async function press(mode: World['mode'], outcome: string): Promise<void> {
    world.mode = mode;
    await popup.waitFor(`${PRESS}:not([disabled])`);
    await popup.click(PRESS);
    expected.push(`huggingface.co press ${outcome}`);
    await expect.poll(() => byHand(options)).toEqual(expected);
  }
  await press('ok', 'ok');
  const library = await driver.open('library.html#day/2024-02-29');
  await library.waitFor('[data-papers] [data-paper-key]');
  expected.push('huggingface.co day ok');
  await expect.poll(() => byHand(options)).toEqual(expected);
  const rows = await options.evaluate(readRows);
  // What the server saw, and as many.
  expect(rows.map((row) => row.split(' ')[0])).toEqual(
    world.log.filter(({ host }) => host.endsWith('huggingface.co')).map(({ host }) => host),
  );
  await press('drop', 'failed');
  await press('503', '503');
  await press('ok', 'ok');
  expect(await options.text('.ledger summary')).toMatch(/\d requests.*\d without an answer/);
  await library.close();
  await popup.close();
  await options.close();
});

/** Runs in options: presses the switch of all pictures. */
function switchPictures(): void {
  const labels = [...document.querySelectorAll('label')];
  labels.find(({ textContent }) => textContent.includes('Load pictures'))?.click();
}

test('pictures stand there too; a host that is switched off is not asked, and that is said', async ({
  driver,
  world,
  which,
}) => {
  world.pictures = true;
  const options = await cleared(driver, world);
  await options.evaluate(switchPictures);
  const popup = await driver.open('popup.html');
  await popup.waitFor('[data-papers] [data-paper-key]');
  const [key] = await popup.attributes('[data-papers] [data-paper-key]', 'data-paper-key');
  await popup.close();
  const asked = () => world.log.filter(({ host }) => host === CARDS).length;
  const library = await driver.open(`library.html#paper/${key}`);
  await library.waitFor('.media img');
  await expect.poll(() => byHand(options)).toEqual([`${CARDS} card loaded`]);
  expect(asked()).toBe(1);
  await options.click(CARDS_SWITCH);
  await expect.poll(() => library.text('.media')).toContain(`${CARDS} are switched off`);
  await library.close();
  const again = await driver.open(`library.html#paper/${key}`);
  await expect.poll(() => again.text('.media')).toContain('switched off');
  expect(asked()).toBe(1);
  await options.click(CARDS_SWITCH);
  await again.waitFor('.media img');
  await expect.poll(asked).toBe(2);
  await expect.poll(() => byHand(options)).toHaveLength(2);
  await mkdir(PICTURES, { recursive: true });
  await options.screenshot(`${PICTURES}/${which}.png`);
  await options.evaluate(switchPictures);
  await again.close();
  await options.close();
});
