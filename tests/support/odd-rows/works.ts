import { expect } from 'vitest';
import { readDetails } from '../../../utils/db/details.ts';
import { readInsights } from '../../../utils/view/insights-query.ts';
import {
  readNewestDay,
  readPeriod,
  readStanding,
  readYear,
} from '../../../utils/view/period-queries.ts';
import { recordProblem } from '../../../utils/db/problems.ts';
import { readMarks, readPaper, readQueue, readRanks } from '../../../utils/db/queries.ts';
import { readTrending } from '../../../utils/view/trending-query.ts';
import { noteVisit } from '../../../utils/db/visits-of-site.ts';
import { createBackfill } from '../../../utils/feed/backfill.ts';
import { createFeedClient } from '../../../utils/feed/client.ts';
import { repairDays } from '../../../utils/feed/repair-days.ts';
import { dayTables, storeDay } from '../../../utils/feed/store-day.ts';
import { createSync } from '../../../utils/feed/sync.ts';
import { readBackup } from '../../../utils/queue/backup/format.ts';
import { previewRestore } from '../../../utils/queue/backup/restore.ts';
import { writeBackup } from '../../../utils/queue/backup/write.ts';
import { idsByTitle } from '../../../utils/queue/import/by-title.ts';
import { mergePreview } from '../../../utils/queue/import/preview.ts';
import { lostItems } from '../../../utils/queue/mirror/mirror.ts';
import { selectItems, tagCounts } from '../../../utils/queue/select.ts';
import { weekNumbers } from '../../../utils/queue/numbers.ts';
import { createSearch } from '../../../utils/search/create-search.ts';
import { rebuildTerms } from '../../../utils/terms/rebuild.ts';
import { createMatcher } from '../../../utils/titles/matcher.ts';
import { renewTitles } from '../../../utils/titles/store.ts';
import { citationKeys } from '../../../utils/export/citation-keys.ts';
import { periodOf } from '../../../utils/view/period.ts';
import { createReaderHandlers } from '../../../utils/worker/reader-handlers.ts';
import { createDailyDigest } from '../../../utils/worker/daily-digest.ts';
import { createReminders } from '../../../utils/worker/reminders.ts';
import { browserStub } from './browser-stub.ts';
import { DAYS, type goodWorld } from './good-world.ts';

type World = Awaited<ReturnType<typeof goodWorld>>['world'];
export type Work = [name: string, run: () => Promise<unknown>];
const TODAY = '2026-08-21';

/** What reads, and changes nothing of the reader's. */
export function readings({ db, now, storage, publisher, queue }: World): Work[] {
  const feed = {
    now,
    ask: () => Promise.resolve(new Response('', { status: 503 })),
    online: () => true,
    hasAccess: () => Promise.resolve(true),
  };
  const search = createSearch({ db });
  const backfill = createBackfill({ db, client: createFeedClient(feed), now, random: () => 0.5 });
  const matcher = createMatcher({ db, storage, now });
  const digest = createDailyDigest({ browser: browserStub(), db, now });
  const reader = createReaderHandlers({
    db,
    digest,
    now,
    papers: { readPaper: () => Promise.reject(new Error('x')), search: () => Promise.resolve([]) },
  });
  const reminders = createReminders({ browser: browserStub(), db, now });
  const sender = {} as never;
  const all = () => readQueue(db);
  return [
    [
      'list',
      async () =>
        selectItems(
          await all(),
          { words: 'tides', state: 'all', tag: 'sea', snoozed: false, sort: 'title' },
          now(),
        ),
    ],
    ['tags', async () => [tagCounts(await all()), weekNumbers(await all(), now())]],
    ['marks', () => readMarks(db)],
    ['newest day', () => readNewestDay(db, TODAY)],
    ['week', () => readPeriod(db, periodOf('week', TODAY), TODAY)],
    ['year', () => readYear(db, '2026')],
    ['trending', () => readTrending(db, TODAY, now())],
    ['insights', () => readInsights(db, TODAY)],
    [
      'details',
      () => readDetails(db, ['arxiv:2608.00001', 'arxiv:2608.00077', 'arxiv:2608.00099']),
    ],
    [
      'standing',
      async () => {
        const paper =
          (await readPaper(db, 'arxiv:2608.00099')) ?? (await readPaper(db, 'arxiv:2608.00001'));
        return (
          paper && [
            await readStanding(db, paper, [periodOf('month', TODAY)]),
            await readRanks(db, paper),
          ]
        );
      },
    ],
    ['visit', () => noteVisit(db, 'odd.example', ['arxiv:2608.00001'], now())],
    ['look', async () => reader.noteVisit({ list: 'odd' }, sender)],
    [
      'search',
      async () => [
        await search.search('tides'),
        await search.search('"tides of"'),
        await search.similarTo('2608.00001', 5),
      ],
    ],
    [
      'matcher',
      async () =>
        matcher.match([
          { title: 'Tides of Paper 1 in the Deep', authors: ['Ada Lovelace'] },
        ] as never),
    ],
    [
      'import preview',
      () => mergePreview(db, [{ keys: ['arxiv:2608.00077'], snapshot: { title: 'Odd' } }]),
    ],
    [
      'ids by title',
      () =>
        idsByTitle(db, [
          { title: 'Tides of Paper 1 in the Deep', authors: ['Ada Lovelace'] },
        ] as never),
    ],
    ['export', async () => citationKeys(await all(), '' as never)],
    ['backup', async () => readBackup(await writeBackup(db, undefined, TODAY))],
    [
      'preview',
      async () =>
        previewRestore(db, readBackup(await writeBackup(db, undefined, TODAY)), 'replace'),
    ],
    ['mirror', () => lostItems(db, storage)],
    ['days', () => repairDays(db, now())],
    ['copies', () => queue.tend()],
    ['reminders', () => reminders.wake()],
    ['daily digest', () => digest.tell()],
    ['drain', () => publisher.drain()],
    ['heal', () => publisher.heal()],
    ['rebuild', () => publisher.rebuild()],
    [
      'titles',
      async () => {
        await db.state.delete('titles');
        await renewTitles(db);
      },
    ],
    [
      'terms',
      async () => {
        await db.state.delete('terms');
        await rebuildTerms(db);
      },
    ],
    [
      'archive',
      async () => {
        await backfill.reopen();
        await backfill.step();
      },
    ],
    [
      'reading',
      () => createSync({ ...feed, db, random: () => 0.5, sleep: () => Promise.resolve() }).runDue(),
    ],
    [
      'store a day',
      () =>
        db.transaction('rw', dayTables(db), () =>
          storeDay(
            db,
            {
              day: DAYS[2] ?? '',
              drafts: ['2608.00001', '2608.00099'].map((id) => ({
                id,
                title: `Paper ${id} of the Sea`,
                summary: '',
                keywords: [],
                authors: [{ name: 'A B' }],
                media: [],
                publishedOn: TODAY,
                upvotes: 3,
              })),
              etags: [],
            },
            now(),
          ),
        ),
    ],
    ['problem', () => recordProblem(db, { kind: 'internal', reason: 'a problem' }, now())],
  ];
}

/** Takes back whatever can be taken back. */
export function undoAll({ db, queue }: World): Work {
  return [
    'undo all',
    async () => {
      for (const { token } of await db.undo.toArray()) await queue.undo(token).catch(orSaid);
    },
  ];
}

/** What a command says in words is an answer too. */
function orSaid(error: unknown): undefined {
  if ((error as Error).name !== 'QueueError') throw error;
  return undefined;
}

/** Every command of the queue, on the good rows; the last of them take all away and bring it back. */
export function commands({ db, now, queue, stored }: World): Work[] {
  const one = async () =>
    (await db.queue.where('keys').equals('arxiv:2608.00001').first()) ??
    expect.fail('a good row is gone');
  return [
    ['save another', () => queue.save(['arxiv:2608.00055'], { title: 'Another' })],
    [
      'save the odd',
      () => queue.save(['arxiv:2608.00077', 'doi:10.1000/odd'], { title: 'Odd', authors: ['A B'] }),
    ],
    ['save the removed', () => queue.save(['arxiv:2608.00088'], { title: 'Odd' })],
    ['state', () => queue.setState('arxiv:2608.00001', 'reading')],
    ['tags', () => queue.setTags('arxiv:2608.00001', ['sea', 'kept'])],
    [
      'notes',
      async () => queue.setNotes((await one()).id, 'precious words, and more', 'precious words'),
    ],
    [
      'evidence',
      () =>
        queue.evidence([
          {
            keys: ['arxiv:2608.00001', 'arxiv:2608.00077', 'doi:10.1000/good'],
            url: 'https://x.example/',
            title: 'T',
            authors: ['A B'],
            version: 3,
          },
        ]),
    ],
    ['verdict', () => queue.verdict({ subject: 'openreview:odd', id: '2608.00005', same: true })],
    ['opened', () => queue.markOpened('arxiv:2608.00066')],
    ['done', () => queue.setDone('arxiv:2608.00066', true)],
    ['bulk', async () => queue.bulk(['id-odd', (await one()).id], { addTags: ['z'] })],
    ['order', async () => queue.reorder({ ids: [(await one()).id], place: { after: 'id-odd' } })],
    [
      'import',
      () =>
        queue.applyImport([
          { keys: ['arxiv:2608.00077'], notes: 'imported' },
          { keys: ['arxiv:2608.00044'], snapshot: { title: 'Fresh' } },
        ]),
    ],
    ['undo the odd', () => queue.undo('odd').catch(orSaid)],
    ['acknowledge', () => queue.acknowledge('odd')],
    [
      'next day',
      async () => {
        stored.clear();
        await queue.tend();
        await queue.setDone('arxiv:2608.00066', false);
      },
    ],
    ['roll back to the odd', () => queue.rollBack(99_000).catch(orSaid).then(restored)],
    ['restore the odd', () => queue.restoreStaged('odd', 'merge').catch(orSaid)],
    ['bring back', () => queue.bringBack(['id-odd'])],
    ['empty', () => queue.emptyRemoved()],
    [
      'remove',
      async () =>
        queue.bulk(['id-odd', ...(await db.queue.toCollection().primaryKeys())], { remove: true }),
    ],
    ['bring all back', async () => queue.bringBack(await db.removed.toCollection().primaryKeys())],
    [
      'a day later',
      async () => {
        void now;
        await queue.tend();
      },
    ],
  ];

  async function restored(done: { undo: string | undefined } | undefined): Promise<void> {
    if (done?.undo !== undefined) await queue.undo(done.undo);
  }
}
