import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bigBib } from '../../support/big-bib.ts';
import type { Driver, DriverPage } from '../../support/drivers/driver.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
// Its counts are those of a queue of its own.
test.use({ install: 'import' });

const DIALOG = 'dialog.paste[open]';
const FILE = `${DIALOG} input[type=file]`;
const PREVIEW = `${DIALOG} .preview`;
const FIRST = `${DIALOG} .commands button`;
const CANCEL = `${DIALOG} .commands button.plain`;
const ENTRIES = 4000;
const BIB = '@article{a, title={Über Gezeiten}, author={Müller, Jörg}, doi={10.1000/tides}}\n';
const CONFERENCE = `@inproceedings{a, title={All You Need Is Invented}, author={Vas, Ann and Sha, Nom}, booktitle={InvConf}, year={2017}}
@inproceedings{b, title={Deep Invented Learning}, author={He, Kai}, booktitle={InvConf}, year={2016}}
`;
const NUMBERED =
  '[1] A. Some. A title that is long enough to\nbe wrapped. arXiv:2301.00609, 2023.\n[2] C. Third. “Another invented title.” 2020.\n[3] 978-3-16-148410-0';

const folder = mkdtempSync(join(tmpdir(), 'tidemark-import-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, bytes: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function dialogOf(driver: Driver): Promise<DriverPage> {
  const page = await driver.open('library.html#queue');
  await page.waitFor('.list-head > button');
  await page.click('.list-head > button');
  await page.waitFor(DIALOG);
  return page;
}

for (const [name, bytes, said] of [
  ['a mark.bib', Buffer.from(`\uFEFF${BIB}`), ''],
  ['plain.bib', Buffer.from(BIB), ''],
  ['wide.bib', Buffer.from(`\uFEFF${BIB}`, 'utf16le'), 'UTF-16'],
  ['wide big end.bib', Buffer.from(`\uFEFF${BIB}`, 'utf16le').swap16(), 'UTF-16'],
  ['latin.bib', Buffer.from(BIB, 'latin1'), 'Windows-1252'],
  ['mixed.bib', Buffer.concat([Buffer.from(BIB + BIB), Buffer.from([0xe9])]), 'some letters'],
] as const)
  test(`a file by its bytes: ${name}`, async ({ driver }) => {
    const page = await dialogOf(driver);
    await page.choose(FILE, fileOf(name, bytes));
    await page.waitFor(PREVIEW);
    const preview = await page.text(PREVIEW);
    expect(preview).toContain('Über Gezeiten');
    expect(preview).toContain(said);
    await page.close();
  });

test('a conference’s file without ids is saved, and says where it came from', async ({
  driver,
  pictures,
}) => {
  const page = await dialogOf(driver);
  await page.choose(FILE, fileOf('conference.bib', CONFERENCE));
  await page.waitFor(PREVIEW);
  expect(await page.text(PREVIEW)).toContain('2 papers are new.');
  await page.screenshot(`${pictures}/import-no-ids.png`);
  await page.click(FIRST);
  await page.waitFor('[data-papers="2"]');
  await page.click('[data-papers] .title');
  await page.waitFor('.details p.facts');
  expect(await page.text('body')).toMatch(/Saved on .* by an import/);
  await page.close();
});

test('a pasted numbered list: each line is found, a title, or refused', async ({ driver }) => {
  const page = await dialogOf(driver);
  await page.focus(`${DIALOG} textarea`);
  await page.type(NUMBERED);
  await page.click(FIRST);
  await page.waitFor(PREVIEW);
  const preview = await page.text(PREVIEW);
  expect(preview).toContain('2 papers are new.');
  expect(preview).toContain('Another invented title (no id)');
  expect(preview).toContain('Line 4: no paper of your archive has this title.');
  await page.close();
});

test(`${ENTRIES} entries: progress, Cancel, and a page that answers meanwhile`, async ({
  driver,
  pictures,
}) => {
  const page = await dialogOf(driver);
  // So long that it is surely still read when Cancel is pressed, which then closes nothing.
  await page.choose(FILE, fileOf('long.bib', bigBib(5 * ENTRIES)));
  await page.waitFor(`${DIALOG} progress`);
  await page.screenshot(`${pictures}/import-reading.png`);
  await page.click(CANCEL);
  await page.waitFor(`${DIALOG} progress`, true);
  expect(await page.count(PREVIEW)).toBe(0);

  await page.evaluate(() => {
    const seen = globalThis as unknown as { longest: number; last: number };
    [seen.longest, seen.last] = [0, performance.now()];
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      setTimeout(() => port2.postMessage(0));
    });
    port1.start();
    port2.postMessage(0);
  });
  await page.choose(FILE, fileOf('big.bib', bigBib(ENTRIES)));
  await page.waitFor(PREVIEW);
  expect(await page.text(PREVIEW)).toContain(`${ENTRIES} papers are new.`);
  const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  // By a clock on the wall, of a machine that others use too: what a task itself takes is Chromium's to say.
  console.log(
    `${driver.name}: the longest the page waited for its turn: ${Math.round(longest)} ms`,
  );
  expect(longest).toBeLessThan(500);
  await page.close();
});
