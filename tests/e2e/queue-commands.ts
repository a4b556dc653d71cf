import type { Page } from '@playwright/test';

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Sends a command as a page of ours does. */
export function command(page: Page, tidemark: string, data: object): Promise<unknown> {
  return page.evaluate((message) => chrome.runtime.sendMessage(message), { tidemark, data });
}

export const key = (n: number): string => `arxiv:2507.${String(n).padStart(5, '0')}`;

/** Saves invented papers 1 … n, so that they stand in this order in the queue. */
export async function savePapers(page: Page, n: number): Promise<void> {
  for (let at = n; at >= 1; at -= 1)
    await command(page, 'save', { keys: [key(at)], snapshot: { title: `Paper ${at}` } });
}

/** The rows of one table of the database. */
export function table(page: Page, name: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (store) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('tidemark');
        opening.addEventListener('error', reject);
        opening.addEventListener('success', () => {
          const all = opening.result.transaction(store).objectStore(store).getAll();
          all.addEventListener('success', () => {
            resolve(all.result as Record<string, unknown>[]);
            opening.result.close();
          });
        });
      }),
    name,
  );
}
