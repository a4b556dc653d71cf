import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { readDetails, thinned } from '../../../utils/db/details.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { noteVisit } from '../../../utils/db/visits-of-site.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { paperRow } from '../../support/paper.ts';
import { queueWorld } from '../../support/queue-world.ts';

const db = openDb('card-test');
afterEach(() => db.delete({ disableAutoOpen: false }));

const at = (minutes: number): Date => new Date(minutes * 60_000);
const keys = (...ids: string[]) => ids.map(arxivKey);

describe('visits to the lists of a site', () => {
  it('what came in this visit is new, until the next', async () => {
    expect(await noteVisit(db, 'a.org', keys('1', '2'), at(0))).toEqual([0, 1]);
    expect(await noteVisit(db, 'a.org', keys('1', '2', '3'), at(20))).toEqual([0, 1, 2]);
    expect(await noteVisit(db, 'a.org', keys('1', '3', '4'), at(80))).toEqual([2]);
    expect(await noteVisit(db, 'a.org', keys('4'), at(90))).toEqual([0]);
    expect(await noteVisit(db, 'b.org', keys('1'), at(90))).toEqual([0]);
  });

  it('the same paper twice on a page is one', async () => {
    expect(await noteVisit(db, 'a.org', keys('1', '1'), at(0))).toEqual([0, 1]);
    expect(await db.met.count()).toBe(1);
  });

  it('a visit ends with half an hour without a list', async () => {
    await noteVisit(db, 'a.org', keys('1'), at(0));
    expect(await noteVisit(db, 'a.org', keys('1'), at(29))).toEqual([0]);
    expect(await noteVisit(db, 'a.org', keys('1'), at(59))).toEqual([]);
  });

  it('the 20,000 that were met last stay', async () => {
    const met = Array.from({ length: 19_999 }, (_, n) => ({
      site: 'a.org',
      key: arxivKey(`${n}`),
      at: 1 + n,
    }));
    await db.met.bulkPut(met);
    await noteVisit(db, 'a.org', keys('x'), at(60));
    expect([await db.met.count(), (await db.met.orderBy('at').first())?.at]).toEqual([20_000, 1]);
    await noteVisit(db, 'a.org', keys('y', 'z'), at(61));
    expect([await db.met.count(), (await db.met.orderBy('at').first())?.at]).toEqual([20_000, 3]);
  });
});

describe('the details of a card', () => {
  it('an unknown paper has none', async () => {
    expect(await readDetails(db, keys('2608.00001'))).toEqual({ history: [] });
  });

  const details = async (fields: Parameters<typeof paperRow>[1]) => {
    await db.papers.put(paperRow('2608.00001', fields));
    return (await readDetails(db, keys('2608.00001'))).paper;
  };

  it('what the archive has of a paper', async () => {
    const found = await details({
      title: 'Tides',
      authors: [{ name: 'Ada Lovelace', user: 'ada' }, { name: 'Mei Lin' }],
      publishedOn: '2025-12-31',
      organization: { name: 'sea', fullname: 'Sea Institute' },
      summary: 'The abstract.',
      aiSummary: 'In short.',
      aiSummaryModel: 'a model',
      numComments: 3,
      githubStars: 12,
      githubRepo: 'https://github.com/mei/tides',
      projectPage: 'https://tides.example/',
      withdrawn: true,
    });
    expect(found).toEqual({
      title: 'Tides',
      authors: ['Ada Lovelace', 'Mei Lin'],
      year: 2025,
      organization: 'Sea Institute',
      summary: 'In short.',
      summaryModel: 'a model',
      comments: 3,
      stars: 12,
      code: 'https://github.com/mei/tides',
      project: 'https://tides.example/',
      withdrawn: true,
    });
  });

  it('a paper of which little is known: its abstract, and no link that is not https', async () => {
    const found = await details({ summary: 'The abstract.', projectPage: 'http://tides.example/' });
    expect(found).toEqual({
      title: 'A title',
      authors: [],
      year: 2026,
      summary: 'The abstract.',
      comments: 0,
      withdrawn: false,
    });
    expect((await details({ projectPage: 'ftp://x/?https://' }))?.project).toBeUndefined();
  });

  it('a summary says that a machine made it, also when no model is named', async () => {
    expect((await details({ aiSummary: 'In short.' }))?.summaryModel).toBe('');
  });

  it('no more than a card can show: 40 people, 700 letters, 120 points', async () => {
    const authors = Array.from({ length: 41 }, (_, n) => ({ name: `A${n}` }));
    const found = await details({ authors, summary: 's'.repeat(701) });
    expect([found?.authors.length, found?.authors[0], found?.summary.length]).toEqual([
      40,
      'A0',
      700,
    ]);
    const samples = Array.from({ length: 121 }, (_, n) => ({
      id: '2608.00001',
      at: n,
      upvotes: n,
    }));
    await db.samples.bulkPut(samples);
    const { history } = await readDetails(db, keys('2608.00001'));
    expect([history.length, history[0], history.at(-1)]).toEqual([120, [0, 0], [120, 120]]);
  });

  it('the saved paper, by a key that is not its first', async () => {
    await queueWorld(db).queue.save(keys('2608.00001'), { title: 'Tides' });
    await db.queue.toCollection().modify({
      keys: [arxivKey('2608.00001'), 'doi:10.1/x'],
      state: 'reading',
      tags: ['sea'],
    });
    const { item } = await readDetails(db, ['doi:10.1/x']);
    expect(item).toEqual({ key: arxivKey('2608.00001'), state: 'reading', tags: ['sea'] });
    expect((await readDetails(db, ['doi:10.1/y'])).item).toBeUndefined();
  });

  it('history by time, of that paper alone, by any of its keys', async () => {
    await db.samples.bulkPut([
      { id: '2608.00001', at: 60, upvotes: 9 },
      { id: '2608.00001', at: 30, upvotes: 4 },
      { id: '2608.00002', at: 30, upvotes: 1 },
    ]);
    const found = await readDetails(db, ['doi:10.1/x', ...keys('2608.00001')]);
    expect(found.history).toEqual([
      [30, 4],
      [60, 9],
    ]);
  });

  it('thins evenly, with both ends', () => {
    const many = Array.from({ length: 1000 }, (_, i) => i);
    const few = thinned(many, 120);
    expect([few.length, few[0], few.at(-1)]).toEqual([120, 0, 999]);
    expect(few.every((one, i) => Math.abs(one - (i * 999) / 119) <= 0.5)).toBe(true);
    expect(thinned([1, 2], 120)).toEqual([1, 2]);
    expect(thinned([1, 2, 3], 3)).toEqual([1, 2, 3]);
  });
});
