import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hurry } from '../support/hurry.ts';
import { CHROME_BUILD, launch } from '../support/launch.ts';
import type { World } from '../support/world/world.ts';
import { MACHINE_CLOCK } from '../support/clock/clock.ts';

/** How far a copy is, at one moment of it. */
interface Moment {
  seconds: number;
  papers: number;
  bytes: number;
}

export interface ArchiveCopy {
  profile: string;
  papers: number;
  moments: Moment[];
  requests: number;
  /** Bytes that the feed sent. */
  received: number;
  /** Keys written to `storage.local`, and their characters. */
  writes: { keys: number; characters: number };
  /** Size of `storage.local` at the end, characters. */
  index: number;
  hurried: number;
}

interface Store {
  papers: number;
  bytes: number;
  backfilled: boolean;
}

/** Runs in a page of ours. The database is opened bare, beside Dexie, only to count. */
function lookAtStore(): Promise<Store> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('error', () => reject(new Error('no database')));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const work = db.transaction(['papers', 'state']);
      const papers = work.objectStore('papers').count();
      const backfill = work.objectStore('state').get('backfill');
      work.addEventListener('complete', () => {
        db.close();
        const value = (backfill.result as { value?: { doneAt?: string } } | undefined)?.value;
        void navigator.storage.estimate().then(({ usage = 0 }) =>
          resolve({
            papers: papers.result,
            bytes: usage,
            backfilled: value?.doneAt !== undefined,
          }),
        );
      });
    });
  });
}

/** Runs in a page of ours: counts what is written to `storage.local` from now on. */
function countWrites(): void {
  const { chrome } = globalThis as unknown as {
    chrome: {
      storage: { local: { onChanged: { addListener(f: (changes: object) => void): void } } };
    };
  };
  const writes = { keys: 0, characters: 0 };
  Object.assign(globalThis, { benchWrites: writes });
  chrome.storage.local.onChanged.addListener((changes) => {
    for (const [key, { newValue }] of Object.entries(changes) as [
      string,
      { newValue?: unknown },
    ][]) {
      writes.keys += 1;
      writes.characters += key.length + (JSON.stringify(newValue)?.length ?? 0);
    }
  });
}

async function indexSize(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(keys: null): Promise<object> } } };
    };
    return JSON.stringify(await chrome.storage.local.get(null)).length;
  });
}

/** A new install copies the whole archive of the sample world, with its pauses `hurried` times shorter. */
export async function copyArchive(world: World, hurried: number): Promise<ArchiveCopy> {
  const profile = await mkdtemp(join(tmpdir(), 'tidemark-bench-'));
  const browser = await launch({
    clock: MACHINE_CLOCK,
    port: world.port,
    headless: true,
    extension: CHROME_BUILD,
    profile,
  });
  const page = await browser.open('options.html');
  await page.evaluate(countWrites);
  await hurry(await browser.worker(), hurried);
  const from = world.log.length;
  const start = performance.now();
  const moments: Moment[] = [];
  for (;;) {
    await page.waitForTimeout(2000);
    const { papers, bytes, backfilled } = await page.evaluate(lookAtStore);
    moments.push({ seconds: (performance.now() - start) / 1000, papers, bytes });
    if (backfilled) break;
    if (moments.length > 300) throw new Error(`The archive was not copied: ${papers} papers.`);
  }
  const asked = world.log.slice(from).filter(({ host }) => host === 'huggingface.co');
  const writes = await page.evaluate(
    () => (globalThis as unknown as { benchWrites: ArchiveCopy['writes'] }).benchWrites,
  );
  const index = await indexSize(page);
  await browser.close();
  return {
    profile,
    papers: moments.at(-1)?.papers ?? 0,
    moments,
    requests: asked.length,
    received: asked.reduce((sum, { bytes }) => sum + bytes, 0),
    writes,
    index,
    hurried,
  };
}
