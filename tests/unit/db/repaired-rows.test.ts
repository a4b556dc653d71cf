import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { readQueue } from '../../../utils/db/queries.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { isMoment } from '../../../utils/time/moment.ts';
import { BAD_DATES } from '../../support/bad-dates.ts';
import { paperRow } from '../../support/paper.ts';

const AT = '2026-08-21T10:00:00.000Z';
const dbs: TidemarkDb[] = [];

function fresh(): TidemarkDb {
  const db = openDb(`repair-${dbs.length}`);
  dbs.push(db);
  return db;
}

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

const ITEM: QueueRow = {
  id: 'a',
  keys: ['arxiv:2608.00001'],
  title: 'A Saved Paper',
  authors: [],
  url: '',
  state: 'to-read',
  rank: 'a0',
  tags: ['tides'],
  notes: 'Mine.',
  snoozedUntil: '2026-09-01T07:00:00.000Z',
  evidence: [{ kind: 'venue', text: 'ICLR', at: AT, url: 'https://x.example/' }],
  savedAt: AT,
  changedAt: AT,
  changed: { notes: AT, tags: AT },
};

const momentsOf = ({ savedAt, changedAt, changed, evidence }: QueueRow): unknown[] => [
  savedAt,
  changedAt,
  ...Object.values(changed).filter((at) => at !== undefined),
  ...evidence.map(({ at }) => at),
];

describe('rows with dates that are none', () => {
  it('gives what is sound as it is stored', async () => {
    const db = fresh();
    const paper = paperRow('2608.00001', { githubStars: 3, projectPage: 'https://x.example/' });
    await db.papers.put(paper);
    await db.queue.put(ITEM);
    expect(await db.papers.get(paper.id)).toEqual(paper);
    expect(await db.queue.get('a')).toEqual(ITEM);
    expect(await db.papers.bulkGet([paper.id, 'none'])).toEqual([paper, undefined]);
  });

  it.each(BAD_DATES)('loses no saved paper and nothing the reader wrote: %j', async (bad) => {
    const db = fresh();
    const odd = {
      ...ITEM,
      savedAt: bad,
      changedAt: bad,
      snoozedUntil: bad,
      changed: { notes: bad, tags: AT },
      evidence: [{ ...ITEM.evidence[0], at: bad }],
    } as unknown as QueueRow;
    await db.queue.bulkPut([odd, { ...ITEM, id: 'b' }]);
    const queue = await readQueue(db);
    expect(queue.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    const item = queue.find(({ id }) => id === 'a') as QueueRow;
    expect(item).toMatchObject({ title: ITEM.title, notes: 'Mine.', tags: ['tides'] });
    expect(item.snoozedUntil).toBeUndefined();
    expect(momentsOf(item).every(isMoment)).toBe(true);
    expect(await db.queue.where('keys').anyOf(ITEM.keys).toArray()).toContainEqual(item);
  });

  it.each(BAD_DATES)('leaves days that are none out of a paper: %j', async (bad) => {
    const db = fresh();
    const odd = { ...paperRow('2608.00001'), days: ['2026-08-20', bad], publishedOn: bad };
    await db.papers.put(odd as PaperRow);
    expect(await db.papers.get('2608.00001')).toMatchObject({
      days: ['2026-08-20'],
      publishedOn: '',
    });
  });

  it('leaves counts and links that are none out of a paper', async () => {
    const db = fresh();
    const odd = {
      ...paperRow('2608.00001'),
      upvotes: Number.NaN,
      numComments: '7',
      githubStars: -1,
      projectPage: 'javascript:alert(1)',
      githubRepo: ['https://github.com/x/y'],
      days: '2026-08-21',
    };
    await db.papers.put(odd as unknown as PaperRow);
    expect(await db.papers.get('2608.00001')).toEqual(paperRow('2608.00001', { days: [] }));
  });
});
