import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'queue-kill' });

const KILLS = 200;

/** What our page may call; the worker is killed while it answers. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean } | undefined> };
};

interface Acked {
  saves: number[];
  imports: number[];
  restores: number[];
}

test(`${KILLS} kills in a stream of commands, imports and restores: what was acknowledged is there, nothing is half-done`, async ({
  tidemark,
}) => {
  test.setTimeout(540_000);
  const page = await tidemark.open('library.html#queue');
  const session = await tidemark.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const acked: Acked = { saves: [], imports: [], restores: [] };
  for (let kill = 0; kill < KILLS; kill += 1) {
    const answers = page.evaluate(streamOfCommands, kill);
    await page.waitForTimeout(Math.random() * 800);
    await session.send('ServiceWorker.stopAllWorkers');
    const got = await answers;
    if (got.save) acked.saves.push(kill);
    if (got.import) acked.imports.push(kill);
    if (got.restore) acked.restores.push(kill);
  }
  const keys = await page.evaluate(readKeys);
  const count = (start: string): number => keys.filter((key) => key.startsWith(start)).length;
  for (let kill = 0; kill < KILLS; kill += 1) {
    expect([0, 1]).toContain(count(`acl:save-${kill}.`));
    expect([0, 20]).toContain(count(`acl:import-${kill}.`));
    expect([0, 50]).toContain(count(`acl:restore-${kill}.`));
  }
  for (const n of acked.saves) expect(count(`acl:save-${n}.`)).toBe(1);
  for (const n of acked.imports) expect(count(`acl:import-${n}.`)).toBe(20);
  for (const n of acked.restores) expect(count(`acl:restore-${n}.`)).toBe(50);
  const figures = `${acked.saves.length} saves, ${acked.imports.length} imports, ${acked.restores.length} restores acknowledged over ${KILLS} kills`;
  console.log(figures);
  const all = acked.saves.length + acked.imports.length + acked.restores.length;
  expect(all).toBeGreaterThan(KILLS / 8);
  expect(all).toBeLessThan(KILLS * 3);
});

/** Runs in the page: a save, an import of 20 and a restore of 50 at once; gives which were acknowledged. */
async function streamOfCommands(
  kill: number,
): Promise<{ save: boolean; import: boolean; restore: boolean }> {
  const at = new Date(Date.UTC(2026, 0, 1)).toISOString();
  const send = async (tidemark: string, data: object): Promise<boolean> => {
    const lost = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1000));
    const answer = chrome.runtime
      .sendMessage({ tidemark, data })
      .then((reply) => reply?.ok === true)
      .catch(() => false);
    return Promise.race([answer, lost]);
  };
  const queue = Array.from({ length: 50 }, (_, n) => ({
    id: `r-${kill}-${n}`,
    keys: [`acl:restore-${kill}.${n}`],
    title: 'R',
    state: 'done',
    savedAt: at,
  }));
  const text = JSON.stringify({ format: 'tidemark-backup', version: 1, queue });
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', reject);
  });
  await new Promise((resolve) => {
    const transaction = db.transaction('staged', 'readwrite');
    transaction.objectStore('staged').put({ id: `s-${kill}`, at, text });
    transaction.addEventListener('complete', resolve);
  });
  db.close();
  const candidates = Array.from({ length: 20 }, (_, n) => ({ keys: [`acl:import-${kill}.${n}`] }));
  const [save, imported, restore] = await Promise.all([
    send('save', { keys: [`acl:save-${kill}.0`], snapshot: { title: 'S' } }),
    send('applyImport', { candidates }),
    send('restoreBackup', { staged: `s-${kill}`, mode: 'merge' }),
  ]);
  return { save, import: imported, restore };
}

/** Runs in the page: every key in the queue. */
async function readKeys(): Promise<string[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', reject);
  });
  const rows = await new Promise<{ keys: string[] }[]>((resolve) => {
    const all = db.transaction('queue').objectStore('queue').getAll();
    all.addEventListener('success', () => resolve(all.result as { keys: string[] }[]));
  });
  db.close();
  return rows.flatMap((row) => row.keys);
}
