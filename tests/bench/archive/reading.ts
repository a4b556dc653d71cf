import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bigBib } from '../../support/big-bib.ts';
import type { Launched } from '../../support/launch.ts';
import type { Section } from '../part.ts';
import { table } from '../table.ts';

const SIZES = [500, 1000, 2000, 4000];
const LIMIT_MS = 5000;
const LONGEST_TASK_MS = 50;

interface Read {
  entries: number;
  megabytes: number;
  /** From the file's choice to its preview. */
  took: number;
  /** Of the page meanwhile. */
  longest: number;
}

/** Counts the page's long tasks from now on. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = globalThis as unknown as { longest: number; started: number };
    seen.longest = 0;
    seen.started = performance.now();
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
}

/** Reads invented BibTeX files of several sizes in the library's import, in its worker. */
export async function measureReading(tidemark: Launched): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-reading-'));
  const page = await tidemark.open('library.html#queue');
  const reads: Read[] = [];
  for (const entries of SIZES) {
    const text = bigBib(entries);
    const path = join(folder, `${entries}.bib`);
    writeFileSync(path, text);
    await page.getByRole('button', { name: 'Add papers' }).click();
    await watchTasks(page);
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(path);
    await page.locator('.preview').waitFor({ timeout: 60_000 });
    const { took, longest } = await page.evaluate(() => {
      const seen = globalThis as unknown as { longest: number; started: number };
      return { took: performance.now() - seen.started, longest: seen.longest };
    });
    reads.push({ entries, megabytes: text.length / 1e6, took, longest });
    await page.getByRole('button', { name: 'Cancel' }).click();
  }
  await page.close();
  rmSync(folder, { recursive: true, force: true });
  const last = reads.at(-1);
  const measured = `${Math.round(last?.took ?? Infinity)} ms; longest task of the page ${Math.round(last?.longest ?? Infinity)} ms`;
  return {
    verdicts: [
      {
        what: `Import: ${last?.entries} BibTeX entries in the worker`,
        budget: `≤ ${LIMIT_MS} ms, no task of the page > ${LONGEST_TASK_MS} ms`,
        measured,
        met: last !== undefined && last.took <= LIMIT_MS && last.longest <= LONGEST_TASK_MS,
      },
    ],
    text: `### Reading references\n\nBibTeX in the import's worker, from the choice of the file to the preview; before, on the page's own thread: 1,000 entries 7.1 s (docs/decisions/0090).\n\n${table(
      ['entries', 'MB', 'ms', 'longest task of the page, ms (0: none over 50)'],
      reads.map(({ entries, megabytes, took, longest }) => [
        String(entries),
        megabytes.toFixed(1),
        String(Math.round(took)),
        String(Math.round(longest)),
      ]),
    )}`,
  };
}
