import { afterEach, beforeEach, expect, it } from 'vitest';
import { markDirty } from '../../../utils/page-index/mark-dirty.ts';
import { WORDS_KEY } from '../../../utils/i18n/page-words.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { updateState } from '../../../utils/db/state.ts';
import { publisherOf } from '../../support/page-index.ts';
import { dayRow, paperRow } from '../../support/paper.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const SHARD = 't1:2608';
let db: TidemarkDb;
let stored: Record<string, unknown>;
/** What happens while a shard is being written. */
let meanwhile: () => Promise<void>;

beforeEach(async () => {
  db = openDb('publish');
  stored = {};
  meanwhile = () => Promise.resolve();
  await db.papers.put(paperRow('2608.00001', { upvotes: 1 }));
  await db.days.put(dayRow('2026-08-21', ['2608.00001']));
  await markDirty(db, [SHARD]);
});
afterEach(() => db.delete());

const publisher = () =>
  publisherOf({
    db,
    now: () => NOW,
    storage: {
      get: (keys) =>
        Promise.resolve(keys === null ? stored : { [String(keys)]: stored[String(keys)] }),
      set: async (items) => {
        await meanwhile();
        Object.assign(stored, items);
      },
      remove: () => Promise.resolve(),
    },
  });

const isDirty = async (): Promise<boolean> => (await db.dirty.get(SHARD)) !== undefined;

it('a shard is dirty until it is written, and then no longer', async () => {
  let during: boolean | undefined;
  meanwhile = async () => {
    during = await isDirty();
  };
  await publisher().drain();
  expect(during).toBe(true);
  expect(await isDirty()).toBe(false);
});

it('what changes while its shard is written stays dirty, and goes out with the next turn', async () => {
  meanwhile = async () => {
    meanwhile = () => Promise.resolve();
    await db.papers.update('2608.00001', { upvotes: 90 });
    await markDirty(db, [SHARD]);
  };
  const { drain } = publisher();
  await drain();
  expect(await isDirty()).toBe(true);
  const before = stored[SHARD];
  await drain();
  expect(stored[SHARD]).not.toBe(before);
  expect(await isDirty()).toBe(false);
});

it('the head tells pages by how much this clock is wrong', async () => {
  await updateState(db, 'sync', (old) => ({ ...old, skew: 3_600_000 }));
  await markDirty(db, ['t1:head']);
  await publisher().drain();
  expect(stored['t1:head']).toEqual({ months: ['2608'], complete: false, skew: 3_600_000 });
});

it('the sentences of badges stand there with the first papers, not a round later', async () => {
  await db.papers.clear();
  await db.dirty.clear();
  const { rebuild, drain, drainBetween } = publisher();
  await rebuild();
  expect(stored[WORDS_KEY]).toBeUndefined();
  await db.papers.put(paperRow('2608.00001'));
  await drainBetween();
  expect(stored[WORDS_KEY]).toMatchObject({ language: 'en' });
  await drain();
  expect(await db.dirty.count()).toBe(0);
});
