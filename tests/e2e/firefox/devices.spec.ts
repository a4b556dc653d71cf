import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../both/fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ install: 'devices' });

interface Scope {
  browser: {
    storage: {
      sync: {
        get(keys: null): Promise<Record<string, unknown>>;
        set(items: object): Promise<void>;
      };
    };
    runtime: { sendMessage(message: object): Promise<unknown> };
  };
  kept: { area?: Record<string, unknown>; file?: Blob };
}

const PAPERS = ['2507.00001', '2507.00002', '2507.00009'];
const item = (id: string): string => `.queue-list [data-paper-key="arxiv:${id}"]`;
const ACCOUNT = '[data-sync="account"]';

/** Runs in a page of ours: keeps what is offered as a download. */
function keepDownloads(): void {
  const scope = globalThis as unknown as Scope;
  scope.kept ??= {};
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    scope.kept.file = blob as Blob;
    return make(blob);
  };
}

/** Runs in a page of ours: remembers the account as this device left it, for the one that comes after it. */
async function rememberAccount(): Promise<number> {
  const scope = globalThis as unknown as Scope;
  scope.kept ??= {};
  scope.kept.area = await scope.browser.storage.sync.get(null);
  return Object.keys(scope.kept.area).filter((key) => key.startsWith('d:')).length;
}

/** Runs in a page of ours: the install is as new, and the account holds what another device left there. */
async function becomeAnother(): Promise<void> {
  const { browser, kept } = globalThis as unknown as Scope;
  await browser.runtime.sendMessage({ tidemark: 'deleteAll', data: {} });
  await browser.storage.sync.set(kept.area ?? {});
}

/** Runs in a page of ours. */
async function saveTwo(): Promise<void> {
  const { browser } = globalThis as unknown as Scope;
  for (const n of [1, 2]) {
    const data = { keys: [`arxiv:2507.0000${n}`], snapshot: { title: `Paper ${n}` } };
    await browser.runtime.sendMessage({ tidemark: 'save', data });
  }
}

/** Runs in a page of ours. */
async function saveNinth(): Promise<void> {
  const { browser } = globalThis as unknown as Scope;
  const data = { keys: ['arxiv:2507.00009'], snapshot: { title: 'Paper 9' } };
  await browser.runtime.sendMessage({ tidemark: 'save', data });
}

test('by the account: another device’s queue comes, shown before, after one question', async ({
  driver,
  pictures,
}) => {
  const options = await driver.open('options.html');
  await options.evaluate(saveTwo);
  await options.waitFor(`${ACCOUNT} [data-sync-state="off"]`);
  await options.click(`${ACCOUNT} input[type="checkbox"]`);
  await options.waitFor('[data-sync-join]:not([disabled])');
  await options.click('[data-sync-join]');
  await options.waitFor(`${ACCOUNT} [data-sync-state="ok"]`);
  expect(await options.evaluate(rememberAccount)).toBeGreaterThan(1);

  await options.evaluate(becomeAnother);
  await options.evaluate(saveNinth);
  await options.waitFor(`${ACCOUNT} [data-sync-state="off"]`);
  await options.click(`${ACCOUNT} input[type="checkbox"]`);
  await options.waitFor('[data-join="comes"][data-count="2"]');
  await options.screenshot(`${pictures}/join-by-account.png`);
  await options.click('[data-sync-join]');
  await options.waitFor(`${ACCOUNT} [data-sync-state="ok"]`);
  await options.waitFor('.devices [data-device]');
  const library = await driver.open('library.html#queue');
  for (const id of PAPERS) await library.waitFor(item(id));
  await library.close();
  await options.close();
});

test('by a file: saved for other devices, merged by one that has it not, shown before', async ({
  driver,
  pictures,
}) => {
  const options = await driver.open('options.html');
  await options.waitFor('[data-sync="file"] button');
  await options.evaluate(keepDownloads);
  await options.click('[data-sync="file"] button');
  const text = (): Promise<string> =>
    options.evaluate(
      () => (globalThis as unknown as Scope).kept.file?.text() ?? Promise.resolve(''),
    );
  await expect.poll(text).toContain('tidemark');
  const path = join(await mkdtemp(join(tmpdir(), 'tidemark-file-')), 'tidemark-other.json');
  await writeFile(path, await text());

  await options.evaluate(becomeAnother);
  await options.waitFor(`${ACCOUNT} [data-sync-state="off"]`);
  await options.choose('[data-sync="file"] input[type=file]', path);
  await options.waitFor('[data-join="comes"][data-count="3"]');
  await options.screenshot(`${pictures}/merge-by-file.png`);
  await options.click('[data-sync-join]');
  const library = await driver.open('library.html#queue');
  for (const id of PAPERS) await library.waitFor(item(id));
  await library.close();
  await options.close();
});
