import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { updateState } from '../../../utils/db/state.ts';
import { noteVisit } from '../../../utils/db/visits-of-site.ts';
import type { PaperDraft } from '../../../utils/feed/paper-draft.ts';
import { dayTables, storeDay } from '../../../utils/feed/store-day.ts';
import { paperRow } from '../paper.ts';
import { queueWorld } from '../queue-world.ts';

export type Row = Record<string, unknown>;
export type Tables = Record<string, Row[]>;
export const DAYS = ['2026-08-19', '2026-08-20', '2026-08-21'];
const AT = '2026-08-21T10:00:00.000Z';

const draft = (id: string, n: number): PaperDraft => ({
  id,
  title: `Tides of Paper ${n} in the Deep`,
  summary: `How the sea of number ${n} behaves.`,
  keywords: ['tides', `word ${n}`],
  authors: [{ name: 'Ada Lovelace' }, { name: 'Mei Zhao' }],
  organization: { name: 'lab', fullname: 'The Lab' },
  media: [],
  publishedOn: '2026-08-18',
  upvotes: 10 * n,
  numComments: n,
});

/** Every row as it is stored, by table. */
export function storedRows(db: TidemarkDb): Promise<Tables> {
  const idb = db.backendDB();
  const names = [...idb.objectStoreNames];
  return new Promise((resolve, reject) => {
    const work = idb.transaction(names, 'readonly');
    const tables: Tables = {};
    for (const name of names) {
      const asked = work.objectStore(name).getAll();
      asked.onsuccess = () => void (tables[name] = asked.result as Row[]);
    }
    work.oncomplete = () => resolve(tables);
    work.addEventListener('error', () => reject(new Error(String(work.error))));
  });
}

/** Makes the database hold these rows, as they are. Gives false where the browser itself refused one. */
export function storeRows(db: TidemarkDb, tables: Tables): Promise<boolean> {
  const idb = db.backendDB();
  return new Promise((resolve) => {
    const work = idb.transaction([...idb.objectStoreNames], 'readwrite');
    let all = true;
    work.oncomplete = () => resolve(all);
    for (const name of idb.objectStoreNames) {
      const store = work.objectStore(name);
      store.clear();
      for (const row of tables[name] ?? []) {
        try {
          store.put(row);
        } catch {
          all = false;
        }
      }
    }
  });
}

/** A queue and an archive with a few sound rows in every table. */
export async function goodWorld(world = queueWorld()) {
  const { db, queue } = world;
  for (const [n, day] of DAYS.entries())
    await db.transaction('rw', dayTables(db), () =>
      storeDay(
        db,
        {
          day,
          drafts: [1, 2].map((k) => draft(`2608.0000${2 * n + k}`, 2 * n + k)),
          etags: ['"1"'],
        },
        world.now(),
      ),
    );
  const { result: id } = await queue.save(['arxiv:2608.00001'], {
    title: 'Tides of Paper 1 in the Deep',
    authors: ['Ada Lovelace'],
  });
  await queue.setNotes(id, 'precious words', '');
  await queue.setTags('arxiv:2608.00001', ['sea']);
  await queue.save(['doi:10.1000/good', 'openreview:abc'], {
    title: 'A Good Paper',
    authors: ['B C'],
  });
  const later = await queue.save(['arxiv:2608.00003'], { title: 'Snoozed' });
  await queue.bulk([later.result], { snoozedUntil: '2026-12-01T07:00:00.000Z' });
  await queue.evidence([
    { keys: ['doi:10.1000/good'], url: 'https://x.example/a', venue: 'ICLR', year: 2025 },
  ]);
  await queue.save(['arxiv:2608.00004'], { title: 'To be removed' });
  await queue.remove('arxiv:2608.00004');
  await queue.markOpened('arxiv:2608.00002');
  await queue.setDone('arxiv:2608.00005', true);
  await queue.verdict({ subject: 'openreview:xyz', id: '2608.00005', same: false });
  await queue.bulk([later.result, id], { addTags: ['kept'] });
  await db.snapshots.add({
    at: AT,
    why: 'bulk',
    items: 0,
    text: '{"format":"tidemark-backup","version":2,"queue":[]}',
  });
  await db.staged.put({
    id: 'file',
    at: AT,
    text: '{"format":"tidemark-backup","version":2,"queue":[]}',
  });
  await db.months.put({ month: '2026-08', page: 0, doneAt: AT });
  await db.looks.put({ list: 'today', at: AT });
  await db.live.put({
    id: '2608.00001',
    at: AT,
    paper: paperRow('2608.00001'),
    models: { items: [{ id: 'a/b' }], total: 1 },
    datasets: { items: [], total: 0 },
    spaces: { items: [], total: 0 },
    comments: [{ id: 'c', author: 'A', at: AT, text: 'Nice.', reactions: 0 }],
  });
  await noteVisit(db, 'x.example', ['arxiv:2608.00001'], world.now());
  await updateState(db, 'sync', (sync) => ({ ...sync, lastReadAt: AT }));
  await db.problems.add({ at: AT, kind: 'internal', reason: 'a problem' });
  await db.agreed.put({
    name: 'mark arxiv:2608.00002',
    value: { opened: [`k0000000${'d'.repeat(9)}`, AT] },
  });
  await db.lsa.put({
    name: 'basis',
    version: 1,
    at: 1,
    papers: 2,
    done: 3,
    terms: 'tide sea',
    rarity: new Float32Array([1, 2]),
    width: 2,
    values: new Int8Array([1, 2, 3, 4]),
    scales: new Float32Array([1, 1]),
  });
  await db.lsaMonths.put({
    month: '2608',
    basis: 1,
    postingsStamp: 1,
    print: 1,
    at: 1,
    values: new Int8Array([1, 2, 3, 4]),
  });
  await queue.tend();
  return { world, rows: await storedRows(db) };
}
