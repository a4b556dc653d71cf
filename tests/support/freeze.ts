import { writeBackup } from '../../utils/queue/backup/write.ts';
import { VERSIONS } from '../../utils/open-db/open-db.ts';
import type { Candidate } from '../../utils/queue/wire.ts';
import type { Snapshot } from '../../utils/queue/item/snapshot.ts';
import type { Source } from '../../utils/queue/item/source.ts';
import type { PaperKey } from '../../utils/paper-key.ts';
import { queueWorld } from './queue-world.ts';

const DAY_MS = 86_400_000;
const SETTINGS = { theme: 'dark' };

/** Invented papers, saved from each place there is; together they hold every field of an item. */
const SAVED: readonly (readonly [PaperKey[], Snapshot, Source])[] = [
  [
    ['arxiv:2608.00001', 'doi:10.1000/tides.1'],
    {
      title: 'Tides of Attention: A Study',
      authors: ['Ada Lovelace', 'Émilie du Châtelet'],
      venue: 'NeurIPS',
      year: 2026,
      url: 'https://arxiv.org/abs/2608.00001',
      version: 3,
    },
    { place: 'site', name: 'arXiv' },
  ],
  [
    ['openreview:Abc123xyz'],
    { title: 'Crests and Troughs', authors: ['Wei Zhao'], year: 2024 },
    { place: 'site', name: 'OpenReview' },
  ],
  [['arxiv:2608.00002'], { title: 'From the popup' }, { place: 'today' }],
  [['arxiv:2608.00003'], { title: 'From the library' }, { place: 'library' }],
  [
    ['acl:2026.acl-long.7'],
    { title: 'Gone Before', authors: ['Mary Somerville'] },
    { place: 'site', name: 'ACL Anthology' },
  ],
];

/** The second and the third would have one citation key. */
const IMPORTED: readonly Candidate[] = [
  {
    keys: ['doi:10.1000/imported'],
    snapshot: {
      title: 'Imported Reference',
      authors: ['Kurt Gödel'],
      type: 'article-journal',
      venue: 'Monatshefte',
      year: 1931,
    },
    state: 'done',
    tags: ['logic', 'to cite'],
    notes: 'From an old list.',
    savedAt: '2020-02-29T12:00:00.000Z',
  },
  ...['Rising', 'Falling'].map((way, n): Candidate => ({
    keys: [`doi:10.1000/deep.${n + 1}`],
    snapshot: { title: `Deep Sea Tides, ${way}`, authors: ['Zhao, Wei'], year: 2024 },
  })),
  { keys: ['url:https://example.org/paper'], snapshot: { title: 'A Web Address' } },
];

type World = ReturnType<typeof queueWorld>;

/** One command of each kind that the journal can take back; the last removes what was saved last. */
async function useQueue({ db, queue }: World): Promise<void> {
  for (const [keys, snapshot, source] of SAVED) await queue.save(keys, snapshot, source);
  await queue.applyImport(IMPORTED);
  const idOf = async (key: PaperKey): Promise<string> =>
    (await db.queue.where('keys').equals(key).first())?.id ?? '';
  await queue.setTags('arxiv:2608.00001', ['attention', 'to discuss']);
  const notes = 'First line.\n\n**Bold** claim, page 3.';
  await queue.setNotes(await idOf('arxiv:2608.00001'), notes, '');
  await queue.setState('openreview:Abc123xyz', 'reading');
  await queue.setState('arxiv:2608.00003', 'archived');
  const popup = await idOf('arxiv:2608.00002');
  await queue.bulk([popup], { snoozedUntil: '2026-12-24T08:00:00.000Z' });
  await queue.reorder({
    ids: [await idOf('arxiv:2608.00003')],
    place: { before: await idOf('openreview:Abc123xyz') },
  });
  await queue.evidence([
    {
      keys: ['arxiv:2608.00001', 'doi:10.1000/claimed'],
      url: 'https://arxiv.org/abs/2608.00001',
      version: 4,
      remarks: ['Accepted to NeurIPS 2026'],
    },
  ]);
  await queue.setDone('arxiv:2607.00009', true);
  await queue.markOpened('arxiv:2608.00001');
  await queue.verdict({ subject: 'openreview:Abc123xyz', id: '2608.00004', same: false });
  await queue.setNotes(await idOf('acl:2026.acl-long.7'), 'Notes of what went.', '');
  await queue.remove('acl:2026.acl-long.7');
}

const READER_TABLES = [
  'queue',
  'gone',
  'removed',
  'undo',
  'snapshots',
  'staged',
  'marks',
  'verdicts',
  'state',
] as const;

/**
 * What this build writes of a reader's queue: its database, its backup and its `storage.local`, each as the text of
 * a file. Made by the queue's own commands, so that it is what a reader would have; the same at every call.
 */
export async function writtenNow(): Promise<Record<string, string>> {
  const world = queueWorld();
  const { db, queue, storage, publisher, stored, now, setTime } = world;
  await storage.set({ settings: SETTINGS });
  await queue.tend();
  await useQueue(world);
  const at = (): string => now().toISOString();
  const backup = async (): Promise<string> => writeBackup(db, SETTINGS, at());
  // The day is over: the copy of it is kept.
  setTime(now().getTime() + DAY_MS);
  await queue.tend();
  await publisher.drain();
  await db.staged.put({ id: 'file', at: at(), text: await backup() });
  const tables: Record<string, unknown[]> = {};
  for (const name of READER_TABLES) tables[name] = await db.table(name).toArray();
  const files = {
    'database.json': { version: VERSIONS.length, tables },
    'backup.json': JSON.parse(await backup()) as unknown,
    'storage-local.json': Object.fromEntries(stored),
  };
  await db.delete();
  return Object.fromEntries(
    Object.entries(files).map(([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]),
  );
}
