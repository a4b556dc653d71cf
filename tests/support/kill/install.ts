import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch, type Launched } from '../launch.ts';
import type { World } from '../world/world.ts';
import { killBrowser } from './kill-browser.ts';

interface Life {
  browser: Launched;
  page: Page;
}

/** One install on one profile, which can be killed and started again; `said` hears its page's console. */
export async function install(
  { port, clock }: World,
  extension: string,
  said?: (line: string) => void,
) {
  const profile = await mkdtemp(join(tmpdir(), 'tidemark-kill-'));

  async function start(): Promise<Life> {
    const browser = await launch({ port, clock, headless: true, extension, profile });
    const page = await browser.open('options.html');
    page.on('console', (message) => said?.(message.text()));
    return { browser, page };
  }

  let life = await start();
  return {
    page: () => life.page,
    browser: () => life.browser,
    async killWorker(): Promise<void> {
      const session = await life.browser.context.newCDPSession(life.page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    async killBrowser(): Promise<void> {
      const closed = life.browser.context.waitForEvent('close');
      killBrowser(profile);
      await closed;
      life = await start();
    },
    async restart(): Promise<void> {
      await life.browser.close();
      life = await start();
    },
    async end(): Promise<void> {
      await life.browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

export type Install = Awaited<ReturnType<typeof install>>;
