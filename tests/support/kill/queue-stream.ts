/** What our page may call; the worker may die while it answers. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean } | undefined> };
};

/** How many papers an import and a restore of the stream bring. */
export const SIZES = { save: 1, import: 20, restore: 50 } as const;
export type QueueStep = keyof typeof SIZES;

/**
 * Runs in a page of ours: a save, an import of 20 and a restore of 50 papers at once, all of the `n`-th round.
 * Says at once in the console which were acknowledged.
 */
export async function saveImportRestore(n: number): Promise<void> {
  const send = async (step: string, tidemark: string, data: object): Promise<void> => {
    const lost = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 3000));
    const answer = chrome.runtime.sendMessage({ tidemark, data }).catch(() => undefined);
    const reply = await Promise.race([answer, lost]);
    if (reply?.ok === true) console.log(`acked ${n} ${step}`);
  };
  const at = new Date(Date.UTC(2026, 0, 1)).toISOString();
  const queue = Array.from({ length: 50 }, (_, i) => ({
    id: `r-${n}-${i}`,
    keys: [`acl:restore-${n}.${i}`],
    title: 'R',
    state: 'done',
    savedAt: at,
  }));
  const text = JSON.stringify({ format: 'tidemark-backup', version: 1, queue });
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('no database')));
  });
  await new Promise((resolve) => {
    const transaction = db.transaction('staged', 'readwrite');
    transaction.objectStore('staged').put({ id: `s-${n}`, at, text });
    transaction.addEventListener('complete', resolve);
  });
  db.close();
  const candidates = Array.from({ length: 20 }, (_, i) => ({ keys: [`acl:import-${n}.${i}`] }));
  await Promise.all([
    send('save', 'save', { keys: [`acl:save-${n}.0`], snapshot: { title: 'S' } }),
    send('import', 'applyImport', { candidates }),
    send('restore', 'restoreBackup', { staged: `s-${n}`, mode: 'merge' }),
  ]);
}
