import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadState } from '../../../utils/db/state.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { readProfile, type NearProfile } from '../../../utils/near/format.ts';
import { NEAR_KEY } from '../../../utils/near/key.ts';
import { createNearness } from '../../../utils/near/near-papers.ts';
import { nearShard } from '../../../utils/near/shard.ts';
import { tendProfile } from '../../../utils/near/tend.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { dayRow, paperRow } from '../../support/paper.ts';
import { queueItem } from '../../support/queue-item.ts';
import { memoryArea } from '../../support/memory-area.ts';

const SETTINGS = { less: [] as string[], notNear: [] as string[], nearByTitle: false };
const rest = (): Promise<void> => Promise.resolve();
let db: TidemarkDb;
let made = 0;

const idOf = (n: number): string => `2608.${String(n).padStart(5, '0')}`;

/** Papers of 30 fields, each of which has a phrase and three words of its own. */
async function archive(size: number): Promise<void> {
  const papers = Array.from({ length: size }, (_, n) => {
    const field = n % 30;
    const words = `alpha${field} beta${field} gamma${field}`;
    return paperRow(idOf(n), {
      title: `Paper ${n} of delta${field} matching`,
      summary: `We study delta${field} matching, ${words}, with letters${n} and models.`,
      keywords: [`delta${field} matching`],
    });
  });
  await db.papers.bulkPut(papers);
  await db.days.put(
    dayRow(
      '2026-08-21',
      papers.map(({ id }) => id),
    ),
  );
  await db.transaction('rw', termTables(db), () => indexPapers(db, papers));
}

async function save(n: number, kind: 'to-read' | 'archived' = 'to-read'): Promise<void> {
  await db.queue.put(queueItem({ id: `q${n}`, keys: [`arxiv:${idOf(n)}`], state: kind }));
}

const profile = async () => readProfile((await loadState(db, 'near')).profile);
const words = async (): Promise<string[]> => (await profile())?.terms.map((one) => one.words) ?? [];
const tend = (some: Partial<typeof SETTINGS> = {}): Promise<void> =>
  tendProfile(db, { ...SETTINGS, ...some }, rest);

beforeEach(() => {
  db = openDb(`near-${(made += 1)}`);
});
afterEach(() => db.delete());

describe('the profile of what the reader reads', () => {
  it('is made from eight saved papers on, marks its shard, and names what they share', async () => {
    await archive(600);
    for (let n = 0; n < 7; n += 1) await save(n * 30);
    await tend();
    expect(await profile()).toBeUndefined();
    await save(7 * 30);
    await tend();
    expect(await words()).toContain('delta0 matching');
    expect(await words()).not.toContain('letters30');
    expect((await profile())?.saved).toBe(8);
    expect(await db.dirty.get(NEAR_KEY)).toBeDefined();
    expect(readProfile(await nearShard.value(db, NEAR_KEY, memoryArea()))).toEqual(await profile());
    const of = createNearness((await profile()) as NearProfile);
    expect(
      of('A new one on delta0 matching', 'With delta0 matching, alpha0, beta0 and gamma0.')
        ?.reasons[0],
    ).toMatchObject({
      words: 'delta0 matching',
      saved: 8,
    });
    expect(
      of('A new one on delta1 matching', 'With delta1 matching, alpha1, beta1 and gamma1.'),
    ).toBeUndefined();
  });

  it('is made anew only where something changed: a term taken out goes, and comes back', async () => {
    await archive(600);
    for (let n = 0; n < 10; n += 1) await save(n * 30);
    await tend();
    await db.dirty.clear();
    await tend();
    expect(await db.dirty.get(NEAR_KEY)).toBeUndefined();
    await tend({ notNear: ['delta0 matching'] });
    expect(await words()).not.toContain('delta0 matching');
    expect(await db.dirty.get(NEAR_KEY)).toBeDefined();
    await tend();
    expect(await words()).toContain('delta0 matching');
  });

  it('goes when papers go; what was archived counts against', async () => {
    await archive(600);
    for (let n = 0; n < 8; n += 1) await save(n * 30);
    await tend();
    const before = (await profile())?.terms.find((one) => one.words === 'alpha0')?.weight;
    for (let n = 8; n < 12; n += 1) await save(n * 30 + 3, 'archived');
    await tend();
    expect(await words()).not.toContain('alpha3');
    expect(before).toBeGreaterThan(0);
    await db.queue.clear();
    await tend();
    expect((await profile())?.terms).toEqual([]);
  });

  it('says nothing of an archive of a few papers, and takes a queue of thousands and four fields', async () => {
    await archive(100);
    for (let n = 0; n < 9; n += 1) await save(n);
    await tend();
    expect((await profile())?.terms).toEqual([]);
    await archive(900);
    const items = Array.from({ length: 3000 }, (_, n) =>
      queueItem({ id: `m${n}`, keys: [`arxiv:${idOf((n % 220) * 30 + (n % 4))}`] }),
    );
    await db.queue.bulkPut(items);
    await tend();
    const found = await words();
    for (const field of [0, 1, 2, 3]) expect(found).toContain(`delta${field} matching`);
  });

  it('writes nothing where the reader deleted everything meanwhile, or changed what is saved', async () => {
    await archive(600);
    for (let n = 0; n < 10; n += 1) await save(n * 30);
    await tendProfile(db, SETTINGS, () => db.queue.delete('q0').then());
    expect(await profile()).toBeUndefined();
    expect(await db.dirty.get(NEAR_KEY)).toBeUndefined();
    await tend();
    expect((await profile())?.saved).toBe(9);
    await save(0);
    await tendProfile(db, SETTINGS, () => db.delete({ disableAutoOpen: false }));
    expect(await profile()).toBeUndefined();
    expect(await db.dirty.get(NEAR_KEY)).toBeUndefined();
  });

  it('lists of titles have a threshold of their own, where the reader wishes', async () => {
    await archive(600);
    for (let n = 0; n < 10; n += 1) await save(n * 30);
    await tend();
    expect((await profile())?.leastOfTitle).toBeUndefined();
    await tend({ nearByTitle: true });
    expect((await profile())?.leastOfTitle).toBeGreaterThan(0);
  });
});
