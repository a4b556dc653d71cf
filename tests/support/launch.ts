import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import type { Clock } from './clock/clock.ts';
import { givenBuild } from './clock/given-build.ts';
import type { Words } from './languages/words-for.ts';
import { findBrowser } from './find-browser.ts';
import { inFace } from './fonts.ts';

export const CHROME_BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export interface LaunchOptions {
  port: number;
  headless: boolean;
  /** Without it the bare browser starts, for comparison. */
  extension?: string | undefined;
  /** What the extension's scripts take for the time. */
  clock: Clock;
  /** The folder of another extension to be installed beside ours, or alone. */
  beside?: string | undefined;
  profile?: string;
  colorScheme?: 'light' | 'dark';
  deviceScaleFactor?: number;
  /** The face of every text (fonts.ts); the machine's own ones without it. */
  face?: string | undefined;
  /** Texts in place of the English ones. */
  words?: Words;
  /** Pages are kept for "back", as with a reader; Playwright switches that off. */
  keepsPages?: boolean;
  /** The overlay draws in open shadow roots, into which axe can look. */
  openRoots?: boolean;
}

/** A browser in which every host name leads to the sample world. */
export interface Launched {
  context: BrowserContext;
  extensionId: string;
  worker(): Promise<Worker>;
  /** Opens one of our pages, for example `popup.html`. */
  open(path: string): Promise<Page>;
  /** Puts the worker to sleep, as the browser does after 30 idle seconds. */
  stopWorkers(): Promise<void>;
  close(): Promise<void>;
}

function flags(port: number, extensions: string): string[] {
  return [
    '--no-sandbox',
    // Not the machine itself, where a stand-in for Zotero listens.
    `--host-resolver-rules=MAP * 127.0.0.1:${port},EXCLUDE 127.0.0.1`,
    '--ignore-certificate-errors',
    '--disable-background-networking',
    '--disable-quic',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    ...(extensions === ''
      ? []
      : [`--disable-extensions-except=${extensions}`, `--load-extension=${extensions}`]),
  ];
}

/** The folders to load: a build that runs by the machine's clock as it is, else its copy that runs by the given one. */
async function folders({
  extension,
  clock,
  beside,
  words,
  openRoots,
}: LaunchOptions): Promise<string> {
  if (extension === undefined) return beside ?? '';
  const ours =
    clock.offset === 0 ? extension : await givenBuild(extension, clock, words, openRoots);
  return beside === undefined ? ours : `${ours},${beside}`;
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 60_000 });
}

/** A new install greets its reader in a tab of its own: it is closed, so that a spec has only the tabs that it opens. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
  const page =
    context.pages().find(isWelcome) ??
    (await context.waitForEvent('page', { predicate: isWelcome, timeout: 60_000 }));
  await page.close();
}

export async function launch(options: LaunchOptions): Promise<Launched> {
  const { port, headless, extension, colorScheme, deviceScaleFactor } = options;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'tidemark-')));
  const isNew = !existsSync(join(profile, 'Default'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless,
    ignoreHTTPSErrors: true,
    colorScheme,
    deviceScaleFactor,
    env: {
      ...process.env,
      ...(options.face !== undefined && inFace(options.face)),
    },
    viewport: { width: 1200, height: 800 },
    ignoreDefaultArgs: options.keepsPages === true ? ['--disable-back-forward-cache'] : [],
    args: flags(port, await folders(options)),
  });
  const extensionId = extension === undefined ? '' : new URL((await workerOf(context)).url()).host;
  // The bench launches older builds too, which greet nobody.
  const greets = extension !== undefined && existsSync(join(extension, 'welcome.html'));
  if (greets && isNew) await closeWelcome(context);
  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    // What is painted before the popup is there stands beside it for a moment: a spec looks at one popup.
    await page.locator('.painted').waitFor({ state: 'detached' });
    return page;
  };
  return {
    context,
    extensionId,
    worker: () => workerOf(context),
    open,
    async stopWorkers() {
      const page = await open('options.html');
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    async close() {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}
