import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { findTitle, placesOf } from '../../../utils/titles/lookup.ts';
import { storeTitles } from '../../../utils/titles/store.ts';
import { subjectOf, verdictOn, VERDICTS_KEY } from '../../../utils/titles/verdict-format.ts';
import { createQueue } from '../../../utils/queue/commands.ts';
import { queueWorld } from '../../support/queue-world.ts';
import { publisherOf } from '../../support/page-index.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
let made = 0;
let db: TidemarkDb;

afterEach(() => db.delete());

function setUp() {
  db = openDb(`titles-${(made += 1)}`);
  const stored: Record<string, unknown> = {};
  let writes = 0;
  let clock = NOW.getTime();
  const publisher = publisherOf({
    db,
    now: () => new Date(clock),
    storage: {
      get: (keys) =>
        Promise.resolve(
          keys === null
            ? stored
            : Object.fromEntries([keys].flat().map((key) => [key, stored[key]])),
        ),
      set: (items) => {
        writes += 1;
        return Promise.resolve(void Object.assign(stored, items));
      },
      remove: (keys) => Promise.resolve(keys.forEach((key) => delete stored[key])),
    },
  });
  return {
    stored,
    publisher,
    writes: () => writes,
    later: (ms: number) => (clock += ms),
    find: (title: string, ...authors: string[]) =>
      findTitle({ title, authors }, placesOf(title), (name) => stored[name])?.id,
  };
}

const paper = (id: string, title: string, author: string): PaperRow =>
  ({ id, title, authors: [{ name: author }], days: ['2026-08-21'] }) as unknown as PaperRow;

function store(papers: PaperRow[]): Promise<void> {
  return db.transaction('rw', [db.papers, db.titles, db.dirty], async () => {
    await db.papers.bulkPut(papers);
    await storeTitles(db, papers);
  });
}

describe('title shards in the store', () => {
  it('follow a title that changes, and are written only when they change', async () => {
    const { publisher, find, writes } = setUp();
    await store([paper('2608.00001', 'Tides under Distant Moons', 'Ada Example')]);
    await publisher.drain();
    expect(find('Tides under distant moons', 'Ada Example')).toBe('2608.00001');
    const before = writes();
    await store([paper('2608.00001', 'Tides under Distant Moons', 'Ada Example')]);
    expect(await db.dirty.count()).toBe(0);
    await store([paper('2608.00001', 'TideNet: Sand under Distant Moons', 'Ada Example')]);
    await publisher.drain();
    expect(writes()).toBeGreaterThan(before);
    expect(find('Tides under distant moons', 'Ada Example')).toBeUndefined();
    expect(find('TideNet: sand under distant moons', 'Ada Example')).toBe('2608.00001');
    expect(await db.titles.where('id').equals('2608.00001').count()).toBe(2);
  });

  it('are written with every day of the first run, whose pages are open and wait', async () => {
    const { publisher, find } = setUp();
    await publisher.rebuild();
    await store([paper('2608.00001', 'Tides under Distant Moons', 'Ada Example')]);
    await publisher.drainBetween();
    expect(find('Tides under distant moons', 'Ada Example')).toBe('2608.00001');
    await store([paper('2608.00002', 'Sand under Distant Moons', 'Bo Sample')]);
    await publisher.drainBetween();
    expect(find('Sand under distant moons', 'Bo Sample')).toBe('2608.00002');
  });

  it('are written once a minute at most in the middle of more work, and whole at its end', async () => {
    const { publisher, find, later } = setUp();
    const many = Array.from({ length: 1000 }, (_, n) => paper(`2607.${10_000 + n}`, '', 'Dee'));
    await db.papers.bulkPut(many);
    await store([paper('2608.00001', 'Tides under Distant Moons', 'Ada Example')]);
    await publisher.drainBetween();
    expect(find('Tides under distant moons', 'Ada Example')).toBe('2608.00001');
    await store([paper('2608.00002', 'Sand under Distant Moons', 'Bo Sample')]);
    await publisher.drainBetween();
    expect(find('Sand under distant moons', 'Bo Sample')).toBeUndefined();
    later(60_000);
    await publisher.drainBetween();
    expect(find('Sand under distant moons', 'Bo Sample')).toBe('2608.00002');
    await store([paper('2608.00003', 'Foam under Distant Moons', 'Cy Third')]);
    await publisher.drain();
    expect(find('Foam under distant moons', 'Cy Third')).toBe('2608.00003');
    expect(await db.dirty.count()).toBe(0);
  });

  it('of another version are made anew from the papers', async () => {
    const { publisher, find, stored } = setUp();
    await store([paper('2608.00001', 'Tides under Distant Moons', 'Ada Example')]);
    await db.titles.clear();
    await db.dirty.clear();
    await publisher.heal();
    expect(find('Tides under distant moons', 'Ada Example')).toBe('2608.00001');
    await db.titles.clear();
    await publisher.heal();
    expect(await db.titles.count()).toBe(0);
    stored['k0:old'] = 'left behind';
    await publisher.rebuild();
    expect(stored['k0:old']).toBeUndefined();
  });
});

describe('verdicts', () => {
  it('are published, changed and taken back', async () => {
    const { publisher, stored } = setUp();
    const storage = queueWorld(db).storage;
    const queue = createQueue({ db, now: () => NOW, newId: () => crypto.randomUUID(), storage });
    const said = async (same: boolean | null) => {
      await queue.verdict({ subject: 'openreview:x-1', id: '2608.00001', same });
      await publisher.drain();
      return verdictOn(stored[VERDICTS_KEY], 'openreview:x-1').get('2608.00001');
    };
    expect(await said(false)).toBe(false);
    expect(await said(true)).toBe(true);
    expect(await said(null)).toBeUndefined();
  });

  it('are about a page’s own id, else about title and people', () => {
    const one = { title: 'Tides — Again', authors: ['Ada Example', 'Bo Sample'] };
    expect(subjectOf({ keys: ['openreview:a_B-1', 'url:https://x.example'], ...one })).toBe(
      'openreview:a_B-1',
    );
    const byTitle = subjectOf({ keys: ['url:https://x.example'], ...one });
    expect(byTitle).toMatch(/^title:/);
    const other = { title: 'tides: again', authors: ['B. Sample', 'A. Example'] };
    expect(subjectOf({ keys: ['url:https://y.example'], ...other })).toBe(byTitle);
    expect(subjectOf({ keys: ['url:https://y.example'], ...one, authors: ['Zoe Other'] })).not.toBe(
      byTitle,
    );
  });

  it.each([
    undefined,
    null,
    7,
    [],
    { 'openreview:x': 'yes' },
    { 'openreview:x': { '1': 'maybe' } },
  ])('corrupt %j says nothing', (stored) => expect(verdictOn(stored, 'openreview:x').size).toBe(0));
});
