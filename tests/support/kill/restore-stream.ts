/** What our page may call; the worker may die while it answers. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean } | undefined> };
};

/** How many papers a restored backup holds. */
export const SIZE = 12;

/** Runs in a page of ours: restores, in place of the queue, a backup that only this round has. */
export async function replaceQueue({
  round,
  size,
}: {
  round: number;
  size: number;
}): Promise<void> {
  const at = new Date(Date.UTC(2026, 0, 1)).toISOString();
  const queue = Array.from({ length: size }, (_, i) => ({
    id: `p-${round}-${i}`,
    keys: [`acl:p-${round}-${i}`],
    title: `Paper ${i} of round ${round}`,
    state: 'reading',
    tags: ['kept'],
    notes: `Notes of round ${round}.`,
    savedAt: at,
  }));
  const marks = [{ key: `acl:mark-${round}`, doneAt: at }];
  const text = JSON.stringify({ format: 'tidemark-backup', version: 1, queue, marks });
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('no database')));
  });
  await new Promise((resolve) => {
    const transaction = db.transaction('staged', 'readwrite');
    transaction.objectStore('staged').put({ id: `s-${round}`, at, text });
    transaction.addEventListener('complete', resolve);
  });
  db.close();
  const lost = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 3000));
  const data = { staged: `s-${round}`, mode: 'replace' };
  const answer = chrome.runtime.sendMessage({ tidemark: 'restoreBackup', data });
  const reply = await Promise.race([answer.catch(() => undefined), lost]);
  if (reply?.ok === true) console.log(`acked ${round}`);
}

/** Runs in a page of ours: makes the queue what it was in a copy. */
export async function goBack({ round, copy }: { round: number; copy: number }): Promise<void> {
  const lost = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 3000));
  const answer = chrome.runtime.sendMessage({ tidemark: 'rollBack', data: { n: copy } });
  const reply = await Promise.race([answer.catch(() => undefined), lost]);
  if (reply?.ok === true) console.log(`acked ${round}`);
}
