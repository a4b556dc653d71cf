/** What our page may call; the worker may die while it answers. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean } | undefined> };
};

/** How many papers an import and a restore of the stream bring. */
export const SIZES = { save: 1, import: 5, restore: 10 } as const;
export type QueueStep = keyof typeof SIZES;

/** The month of the arXiv ids of each step: the papers of a step follow each other, round by round. */
export const MONTHS: Readonly<Record<string, QueueStep>> = {
  '2601': 'save',
  '2602': 'import',
  '2603': 'restore',
};

/**
 * Runs in a page of ours: a save, an import of 5 and a restore of 10 papers at once, all of the `n`-th round.
 * Says at once in the console which were acknowledged.
 */
export async function saveImportRestore(n: number): Promise<void> {
  const send = async (step: string, tidemark: string, data: object): Promise<void> => {
    const lost = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 3000));
    const answer = chrome.runtime.sendMessage({ tidemark, data }).catch(() => undefined);
    const reply = await Promise.race([answer, lost]);
    if (reply?.ok === true) console.log(`acked ${n} ${step}`);
  };
  const key = (month: string, i: number): string =>
    `arxiv:26${month}.${String(i + 1).padStart(5, '0')}`;
  const at = new Date(Date.UTC(2026, 0, 1)).toISOString();
  const queue = Array.from({ length: 10 }, (_, i) => ({
    id: `r-${n}-${i}`,
    keys: [key('03', n * 10 + i)],
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
  const candidates = Array.from({ length: 5 }, (_, i) => ({ keys: [key('02', n * 5 + i)] }));
  await Promise.all([
    send('save', 'save', { keys: [key('01', n)], snapshot: { title: 'S' } }),
    send('import', 'applyImport', { candidates }),
    send('restore', 'restoreBackup', { staged: `s-${n}`, mode: 'merge' }),
  ]);
}
