import type { Page } from '@playwright/test';
import type { Launched } from '../../tests/support/launch.ts';
import { command } from '../../tests/e2e/queue-commands.ts';

/** What is saved: its place in the day's list, from 0; its state; its tags. */
const ITEMS = [
  [0, 'to-read', ['agents']],
  [1, 'to-read', ['to cite', 'memory']],
  [3, 'reading', ['memory']],
  [4, 'done', ['agents', 'to cite']],
  [7, 'to-read', ['reading group']],
  [9, 'reading', ['reading group']],
  [12, 'done', ['memory']],
  [13, 'archived', ['agents']],
  [15, 'done', ['to cite']],
] as const;

type Item = (typeof ITEMS)[number];

async function save(page: Page, key: string, [, state, tags]: Item): Promise<void> {
  await command(page, 'save', { keys: [key] });
  await command(page, 'setTags', { key, tags });
  await command(page, 'setState', { key, state });
}

/** Saves invented papers of one day, so that the queue has something in each state. */
export async function fillQueue({ open }: Launched, papers: readonly string[]): Promise<void> {
  const page = await open('library.html#queue');
  for (const item of ITEMS) await save(page, `arxiv:${papers[item[0]] ?? ''}`, item);
  await page.close();
}
