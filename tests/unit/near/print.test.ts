import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadState, updateState } from '../../../utils/db/state.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { readProfile } from '../../../utils/near/format.ts';
import { tendProfile } from '../../../utils/near/tend.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { rebuildTerms } from '../../../utils/terms/rebuild.ts';
import { dayRow, paperRow } from '../../support/paper.ts';
import { queueItem } from '../../support/queue-item.ts';

const FIELDS = 20;
const SAVED = 9;
let db: TidemarkDb;
let made = 0;

beforeEach(() => {
  db = openDb(`near-print-${(made += 1)}`);
});
afterEach(() => db.delete());

const idOf = (n: number): string => `2608.${String(n).padStart(5, '0')}`;

function paperOf(n: number, fields: Partial<PaperRow> = {}): PaperRow {
  const field = n % FIELDS;
  return paperRow(idOf(n), {
    title: `Paper ${n} of delta${field} matching`,
    summary: `We study alpha${field} and beta${field} with models.`,
    keywords: [`delta${field} matching`],
    ...fields,
  });
}

/** Stores papers with their terms, and on the one day that there is. */
async function copy(papers: readonly PaperRow[]): Promise<void> {
  await db.transaction('rw', [db.papers, db.days, ...termTables(db)], async () => {
    await db.papers.bulkPut([...papers]);
    await indexPapers(db, papers);
    await db.days.put(dayRow('2026-08-21', await db.papers.toCollection().primaryKeys()));
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** Saves the first papers of one field. */
const save = (): Promise<unknown> =>
  db.queue.bulkPut(
    range(0, SAVED).map((n) => queueItem({ id: `q${n}`, keys: [`arxiv:${idOf(n * FIELDS)}`] })),
  );

const tend = (): Promise<void> =>
  tendProfile(db, { less: [], notNear: [], nearByTitle: false }, () => Promise.resolve());

const profile = async () => readProfile((await loadState(db, 'near')).profile);
const words = async (): Promise<string[]> => (await profile())?.terms.map((one) => one.words) ?? [];

it('papers that were saved before they were copied count once they are', async () => {
  const late = new Set([idOf(0), idOf(FIELDS)]);
  const all = range(0, 500).map((n) => paperOf(n));
  await save();
  await copy(all.filter(({ id }) => !late.has(id)));
  await tend();
  expect(await profile()).toMatchObject({ saved: SAVED - late.size, terms: [] });
  await copy(all.filter(({ id }) => late.has(id)));
  await tend();
  expect((await profile())?.saved).toBe(SAVED);
  expect(await words()).toContain('delta0 matching');
});

it('keywords that the feed gives to saved papers later count', async () => {
  await copy(range(0, 500).map((n) => paperOf(n)));
  await save();
  await tend();
  expect(await words()).not.toContain('silt clock');
  const given = range(0, SAVED).map((n) => paperOf(n * FIELDS, { keywords: ['silt clock'] }));
  await copy(given.map((paper) => ({ ...paper, summary: `${paper.summary} A silt clock.` })));
  await tend();
  expect(await words()).toContain('silt clock');
});

it('an archive that has just become large enough is enough', async () => {
  await copy(range(0, 199).map((n) => paperOf(n)));
  await save();
  await tend();
  expect(await words()).toEqual([]);
  await copy(range(199, 199 + SAVED + 1).map((n) => paperOf(n)));
  await tend();
  expect(await words()).toContain('delta0 matching');
});

it('words that were indexed later count: those of a month that another version had indexed', async () => {
  await copy(range(0, 500).map((n) => paperOf(n)));
  await save();
  await tend();
  const whole = await profile();
  const facts = (await db.termFacts.get('2608'))!;
  await db.state.delete('near');
  await db.termFacts.put({ ...facts, version: 0, stamp: facts.stamp + 1 });
  await updateState(db, 'terms', () => ({ stamp: facts.stamp + 1, version: 0 }));
  await tend();
  expect(await profile()).not.toEqual(whole);
  await rebuildTerms(db);
  await tend();
  expect(await profile()).toEqual(whole);
});

it('other upvotes, and papers that are no tenth more, do not make it anew', async () => {
  await copy(range(0, 500).map((n) => paperOf(n)));
  await save();
  await tend();
  await db.dirty.clear();
  await copy([paperOf(0, { upvotes: 9 }), paperOf(500)]);
  await tend();
  expect(await db.dirty.count()).toBe(0);
});
