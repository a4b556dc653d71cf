import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { GIVEN_NOW } from '../clock/clock.ts';
import { givenPath } from '../clock/given-build.ts';
import { killBrowser } from '../kill/kill-browser.ts';
import { CHROME_BUILD, launch, type Launched } from '../launch.ts';
import { syncedProfile } from '../synced-profile.ts';
import type { World } from '../world/world.ts';
import { allowFolder, answerPicker, idOfFolder } from './real-folder.ts';

interface Life {
  browser: Launched;
  page: Page;
}

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'tidemark-folder-'));

/** A profile of its own on this machine, in which the reader has allowed a folder; its options are open. */
export async function folderProfile({ port, clock }: World, folder: string) {
  const profile = await syncedProfile(GIVEN_NOW);
  await allowFolder(profile, idOfFolder(givenPath(CHROME_BUILD)), folder);

  async function start(): Promise<Life> {
    const extension = CHROME_BUILD;
    const browser = await launch({ port, clock, headless: true, extension, profile });
    return { browser, page: await browser.open('options.html') };
  }

  let life = await start();
  await life.page.locator('[data-sync="folder"] button').first().waitFor();
  await answerPicker(life.page, folder);
  return {
    folder,
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
    async end(): Promise<void> {
      await life.browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

export type FolderProfile = Awaited<ReturnType<typeof folderProfile>>;
