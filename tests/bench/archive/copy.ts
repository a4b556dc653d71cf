import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { hurry } from '../../support/hurry.ts';
import { launch } from '../../support/launch.ts';
import type { World } from '../../support/world/world.ts';
import { MACHINE_CLOCK } from '../../support/clock/clock.ts';
import { cpuTime, untilQuiet, type CpuTime } from '../cpu-time.ts';

/** How many times shorter the pauses between two requests are. */
export const HURRIED = 100;

/** Of our origin, and nothing else looks at the database from there. */
const QUIET_PAGE = 'manifest.json';

/** How far a copy is, at one moment of it. */
interface Moment {
  seconds: number;
  /** A paper counts for each day that lists it: another count would read the whole database. */
  papers: number;
  bytes: number;
}

export interface ArchiveCopy {
  papers: number;
  moments: Moment[];
  requests: number;
  /** Bytes that the feed sent. */
  received: number;
  /** Keys written to `storage.local`, and their characters. */
  writes: { keys: number; characters: number };
  /** Size of `storage.local` at the end, characters. */
  index: number;
  /** Processor time until the last day was stored. */
  copied: CpuTime;
  /** And until nothing was left to do: published, and learned from. */
  rest: CpuTime;
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
      const papers = work.objectStore('papers').index('days').count();
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

async function untilCopied(page: Page): Promise<Moment[]> {
  const start = performance.now();
  const moments: Moment[] = [];
  for (;;) {
    await page.waitForTimeout(2000);
    const { papers, bytes, backfilled } = await page.evaluate(lookAtStore);
    moments.push({ seconds: (performance.now() - start) / 1000, papers, bytes });
    if (backfilled) return moments;
    if (moments.length > 200) throw new Error(`The archive was not copied: ${papers} papers.`);
  }
}

/** A new install copies the whole archive of the sample world into this profile, in a hurry. */
export async function copyArchive(
  world: World,
  { extension, profile }: { extension: string; profile: string },
): Promise<ArchiveCopy> {
  await rm(profile, { recursive: true, force: true });
  const browser = await launch({
    clock: MACHINE_CLOCK,
    port: world.port,
    headless: true,
    extension,
    profile,
  });
  try {
    const page = await browser.open(QUIET_PAGE);
    await page.evaluate(countWrites);
    await hurry(await browser.worker(), HURRIED);
    const from = world.log.length;
    const moments = await untilCopied(page);
    const copied = await cpuTime(browser);
    await untilQuiet(browser);
    const rest = await cpuTime(browser);
    const asked = world.log.slice(from).filter(({ host }) => host === 'huggingface.co');
    const writes = await page.evaluate(
      () => (globalThis as unknown as { benchWrites: ArchiveCopy['writes'] }).benchWrites,
    );
    return {
      papers: moments.at(-1)?.papers ?? 0,
      moments,
      requests: asked.length,
      received: asked.reduce((sum, { bytes }) => sum + bytes, 0),
      writes,
      index: await indexSize(page),
      copied,
      rest,
    };
  } finally {
    await browser.close();
  }
}
