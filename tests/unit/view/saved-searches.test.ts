import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { createSearch } from '../../../utils/search/create-search.ts';
import type { SavedSearch } from '../../../utils/settings.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { newFound } from '../../../utils/view/new-found.ts';
import {
  broughtBack,
  faultOf,
  labelOf,
  moved,
  renamed,
  savedOf,
} from '../../../utils/view/saved-searches.ts';
import { paperRow } from '../../support/paper.ts';

const search = (id: string, query = id, name = ''): SavedSearch => ({ id, name, query });
const ids = (all: readonly SavedSearch[]): string => all.map(({ id }) => id).join('');
const all = [search('a'), search('b'), search('c')];

describe('saved searches', () => {
  it('are called by their name, or by themselves', () => {
    expect(labelOf(search('a', 'tide'))).toBe('tide');
    expect(labelOf(search('a', 'tide', 'Sea'))).toBe('Sea');
    expect(renamed(all, 'b', ' Sea ').map(labelOf)).toEqual(['a', 'Sea', 'c']);
    expect(renamed(all, 'b', 'x'.repeat(200))[1]?.name).toHaveLength(100);
  });

  it('are found by what they search for', () => {
    expect(savedOf(all, ' b ')).toBe(all[1]);
    expect(savedOf(all, 'd')).toBeUndefined();
  });

  it('move one place, not beyond the ends', () => {
    expect(ids(moved(all, 'b', -1))).toBe('bac');
    expect(ids(moved(all, 'b', 1))).toBe('acb');
    expect(ids(moved(all, 'a', -1))).toBe('abc');
    expect(ids(moved(all, 'c', 1))).toBe('abc');
    expect(ids(moved(all, 'x', 1))).toBe('abc');
  });

  it('come back at their place, once', () => {
    const [, b] = all as [SavedSearch, SavedSearch];
    expect(ids(broughtBack([search('a'), search('c')], b, 1))).toBe('abc');
    expect(ids(broughtBack([], b, 7))).toBe('b');
    expect(ids(broughtBack(all, b, 0))).toBe('abc');
  });

  it.each([
    ['tide', undefined],
    ['has:code', undefined],
    ['after:yesterday', 'not-a-date'],
    ['tide min:many', 'not-a-number'],
    ['-tide', 'only-excluded'],
    ['"', 'empty'],
    ['???', 'empty'],
  ])('%s: wrong with it is %s', (query, kind) => {
    expect(faultOf(search('a', query))?.kind).toBe(kind);
  });
});

describe('what saved searches found since the reader looked', () => {
  const db = openDb('new-found');
  const engine = createSearch({ db });
  const came = (day: number) => `2026-08-${day}T08:00:00.000Z`;
  const papers = [
    paperRow('2608.00001', { title: 'Old tide', days: ['2026-08-18'], firstSeenAt: came(18) }),
    paperRow('2608.00002', { title: 'New tide', days: ['2026-08-21'], firstSeenAt: came(21) }),
    paperRow('2608.00003', {
      title: 'New sand breeze',
      days: ['2026-08-21'],
      firstSeenAt: came(21),
    }),
    paperRow('2501.00004', {
      title: 'Tide of long ago',
      days: ['2025-01-03'],
      firstSeenAt: came(21),
    }),
  ];

  beforeAll(async () => {
    await db.transaction('rw', [db.papers, db.days, db.looks, ...termTables(db)], async () => {
      await db.papers.bulkPut(papers);
      await indexPapers(db, papers);
      for (const paper of papers) {
        const day = paper.days[0] as string;
        const before = await db.days.get(day);
        await db.days.put({
          day,
          ids: [...(before?.ids ?? []), paper.id],
          readAt: came(21),
          upvotes: [],
          etags: [],
        });
      }
      await db.looks.bulkPut(
        ['tide', 'sand', 'both', 'odd', 'typo'].map((id) => ({
          list: `search/${id}`,
          at: came(20),
        })),
      );
      await db.looks.put({ list: 'search/early', at: came(17) });
    });
  });
  afterAll(() => db.delete());

  it('counts by search, not what the archive copied of long ago, and not what is not whole', async () => {
    const counts = await newFound(
      db,
      engine,
      [
        search('tide'),
        search('sand'),
        search('both', 'new'),
        search('early', 'tide'),
        search('odd', 'tide after:x'),
        search('typo', 'breezze'),
        search('unseen', 'tide'),
      ],
      '2026-08-22',
    );
    expect(Object.fromEntries(counts)).toEqual({ tide: 1, sand: 1, both: 2, early: 2 });
    expect(await newFound(db, engine, [search('unseen', 'tide')], '2026-08-22')).toEqual(new Map());
  });
});
