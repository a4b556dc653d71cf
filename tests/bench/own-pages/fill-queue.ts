import type { Page } from '@playwright/test';
import type { Launched } from '../../support/launch.ts';
import { QUEUE_STATES } from '../../../utils/queue/item/states.ts';
import type { Candidate } from '../../../utils/queue/wire.ts';

const AT_ONCE = 1000;

/** Runs in a page of ours: the ids of so many papers of the archive, the newest first. */
function newestIds(n: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('error', () => reject(new Error('no database')));
    opening.addEventListener('success', () => {
      const all = opening.result.transaction('papers').objectStore('papers').getAllKeys();
      all.addEventListener('success', () => {
        opening.result.close();
        resolve((all.result as string[]).slice(-n).reverse());
      });
    });
  });
}

/** Sends a command as our pages do; gives what it answers. */
export async function command(page: Page, name: string, data: object): Promise<unknown> {
  return page.evaluate(
    (message) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
        }
      ).chrome.runtime.sendMessage(message),
    { tidemark: name, data },
  );
}

/** Of each 25 papers 22 are still to be read; every third has tags, every tenth notes. */
function candidateOf(id: string, n: number): Candidate {
  const state = QUEUE_STATES[n % 25 === 0 ? 3 : n % 25 < 3 ? 2 : n % 7 === 0 ? 1 : 0];
  return {
    keys: [`arxiv:${id}`],
    state,
    tags: n % 3 === 0 ? ['agents', `topic ${n % 40}`] : [],
    notes: n % 10 === 0 ? `Read again: ${id}` : '',
  };
}

/** Saves the newest papers of the archive, as many as are missing from a queue of `n`. */
export async function fillQueue({ open }: Launched, n: number): Promise<void> {
  const page = await open('options.html');
  // Nothing else is copied meanwhile.
  await command(page, 'backfill', { paused: true });
  const ids = await page.evaluate(newestIds, n);
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const candidates = ids.slice(at, at + AT_ONCE).map((id, i) => candidateOf(id, at + i));
    const answer = await command(page, 'applyImport', { candidates });
    if ((answer as { ok?: boolean }).ok !== true) throw new Error(JSON.stringify(answer));
  }
  await page.close();
}
