import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { VERSIONS } from '../../utils/open-db/open-db.ts';
import { clockFrom, GIVEN_NOW } from '../support/clock/clock.ts';
import { killBrowser } from '../support/kill/kill-browser.ts';
import { readRaw, writeRaw, type Rows } from '../support/kill/raw-db.ts';
import { CHROME_BUILD, launch, type Launched } from '../support/launch.ts';
import { seeded } from '../support/world/random.ts';
import { startWorld } from '../support/world/world.ts';

const KILLS = 40;
const BROWSER_EVERY = 10;
const LONGEST_LIFE_MS = 400;
const seed = process.env['TIDEMARK_SEED'] ?? randomUUID();

const frozen = join(import.meta.dirname, '../fixtures/frozen/v1/database.json');
const { tables } = JSON.parse(readFileSync(frozen, 'utf8')) as { tables: Rows };
const OLD = { version: 10, stores: VERSIONS[0]?.stores as Record<string, string>, tables };
const LAST = VERSIONS.length * 10;

/** A page of the extension that opens no database by itself. */
const bare = (browser: Launched): Promise<Page> => browser.open('manifest.json');

async function stopWorker(browser: Launched, page: Page): Promise<void> {
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Wakes the worker, which opens the database and so migrates it. */
async function wake(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    void chrome.runtime
      .sendMessage({ tidemark: 'details', data: { keys: ['acl:x-1'] } })
      .catch(() => undefined);
  });
}

function expectOldOrNew(
  { version, tables: now }: Awaited<ReturnType<typeof readRaw>>,
  what: string,
) {
  const queue = now['queue'] ?? [];
  expect(
    queue.map(({ id }) => id),
    what,
  ).toEqual(tables['queue']?.map(({ id }) => id));
  const isOld = version === OLD.version;
  if (isOld) expect(now['queue'], what).toEqual(tables['queue']);
  else {
    expect(version, what).toBe(LAST);
    expect(JSON.stringify(queue), what).not.toContain('savedFrom');
    expect(queue[0]?.['source'], what).toBeDefined();
    expect(
      now['snapshots']?.some(({ why }) => why === 'migration'),
      what,
    ).toBe(true);
  }
  for (const table of ['marks', 'verdicts', 'undo', 'gone'])
    expect(now[table], `${what}: ${table}`).toEqual(tables[table]);
  return isOld;
}

test(`${KILLS} kills while the database migrates: it is as it was, or whole in the new form`, async () => {
  test.setTimeout(600_000);
  const world = await startWorld(clockFrom(GIVEN_NOW));
  const profile = await mkdtemp(join(tmpdir(), 'tidemark-migration-'));
  const start = () =>
    launch({
      port: world.port,
      clock: world.clock,
      headless: true,
      extension: CHROME_BUILD,
      profile,
    });
  const random = seeded(seed);
  let browser = await start();
  let page = await bare(browser);
  let old = 0;
  for (let n = 0; n < KILLS; n += 1) {
    await stopWorker(browser, page);
    await writeRaw(page, OLD);
    await wake(page);
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_LIFE_MS));
    if (n % BROWSER_EVERY === BROWSER_EVERY - 1) {
      const closed = browser.context.waitForEvent('close');
      killBrowser(profile);
      await closed;
      browser = await start();
      page = await bare(browser);
    } else await stopWorker(browser, page);
    if (expectOldOrNew(await readRaw(page), `kill ${n}, seed ${seed}`)) old += 1;
  }
  await wake(page);
  await expect.poll(async () => (await readRaw(page)).version).toBe(LAST);
  expect(expectOldOrNew(await readRaw(page), 'at the end')).toBe(false);
  await browser.close();
  await rm(profile, { recursive: true, force: true });
  await world.close();
  console.log(
    `migration kill loop, seed ${seed}: ${KILLS} kills; ${old} as it was, ${KILLS - old} whole in the new form`,
  );
});
