import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { LSA_VERSION } from '../../../utils/lsa/basis.ts';
import { isTrainingDue, tendLsa } from '../../../utils/lsa/tend-lsa.ts';
import { createSearch } from '../../../utils/search/create-search.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { indexPapers, reindexMonth, termTables } from '../../../utils/terms/index-papers.ts';
import { paperRow } from '../../support/paper.ts';
import { papersOf, subjectOf } from '../../support/search/subjects.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-08-21T12:00:00Z');
const dbs: TidemarkDb[] = [];
afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

async function store(db: TidemarkDb, papers: PaperRow[]): Promise<void> {
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  });
}

async function world(papers: PaperRow[]) {
  const db = openDb(crypto.randomUUID());
  dbs.push(db);
  await store(db, papers);
  let at = NOW;
  let steps = 0;
  let killAt = Infinity;
  const duty = {
    db,
    now: () => new Date((at += 1)),
    pause: () => {
      steps += 1;
      return steps === killAt ? Promise.reject(new Error('killed')) : Promise.resolve();
    },
    onCheckpoint: () => Promise.resolve(),
  };
  const search = createSearch({ db });
  return {
    db,
    duty,
    search,
    later: (ms: number) => (at += ms),
    steps: () => steps,
    killAfter: (n: number) => (killAt = steps + n),
    close: async (text: string) =>
      (await search.closeTo(parseQuery(`${text} `), new Set(), 10)).map(({ id }) => id),
  };
}

describe('what the archive’s words mean', () => {
  it('is learned once there are papers enough, and finds papers that have another word for it', async () => {
    const { db, duty, close } = await world(papersOf(300));
    expect(await close('sea tide')).toEqual([]);
    await tendLsa(duty);
    expect(await db.lsa.toCollection().primaryKeys()).toEqual(['basis']);
    const found = await close('peptide enzyme');
    expect(found).toHaveLength(10);
    expect(new Set(found.map(subjectOf))).toEqual(new Set([2]));
    // No paper has both words: what is close has one of them, or neither.
    expect((await close('ocean sea')).every((id) => subjectOf(id) === 0)).toBe(true);
    expect(await close('unheard words')).toEqual([]);
    expect(await close('sea')).toEqual([]);
    expect(await close('"sea tide" moon')).toEqual([]);
  });

  it('is not learned from fewer than 200 papers, nor from papers without words', async () => {
    const { db, duty } = await world(papersOf(199));
    await tendLsa(duty);
    expect(await db.lsa.count()).toBe(0);
    const blank = papersOf(250).map((paper, n) => ({
      ...paper,
      title: `x${n}`,
      summary: '',
      keywords: [],
    }));
    const empty = await world(blank);
    await tendLsa(empty.duty);
    expect(await empty.db.lsa.count()).toBe(0);
  });

  it('costs at most 140 bytes a paper, and is the same each time', async () => {
    const [one, two] = [await world(papersOf(400)), await world(papersOf(400))];
    await tendLsa(one.duty);
    await tendLsa(two.duty);
    const [a, b] = [await one.db.lsaMonths.toArray(), await two.db.lsaMonths.toArray()];
    expect(a[0]?.values).toEqual(b[0]?.values);
    expect((a[0]?.values.length ?? 0) / 400).toBeLessThanOrEqual(140);
  });

  it('takes in papers that come later, without another training', async () => {
    const { db, duty, close } = await world(papersOf(300));
    await tendLsa(duty);
    const before = await db.lsa.get('basis');
    const fresh = paperRow('2609.00002', {
      title: 'Peptide enzymes',
      summary: 'peptide enzyme',
      days: ['2026-08-21'],
    });
    await store(db, [fresh]);
    expect(await close('peptide enzyme')).not.toContain('2609.00002');
    await tendLsa(duty);
    expect((await db.lsa.get('basis'))?.at).toBe(before?.at);
    expect((await close('peptide enzyme'))[0]).toBe('2609.00002');
    // Nothing is new: nothing is written.
    const at = (await db.lsaMonths.toArray()).map((row) => row.at);
    await tendLsa(duty);
    expect((await db.lsaMonths.toArray()).map((row) => row.at)).toEqual(at);
  });

  it('takes them in also where the clock was set back meanwhile, and a page has read what was there', async () => {
    const { db, duty, close, later } = await world(papersOf(300));
    await tendLsa(duty);
    expect(await close('peptide enzyme')).toHaveLength(10);
    const text = { title: 'Peptide enzymes', summary: 'peptide enzyme', days: ['2026-08-21'] };
    await store(db, [paperRow('2609.00002', text)]);
    later(-DAY_MS);
    await tendLsa(duty);
    expect((await close('peptide enzyme'))[0]).toBe('2609.00002');
  });

  it('does not take one paper for another where a month was indexed in another order', async () => {
    const papers = papersOf(300);
    const { db, duty, close } = await world(papers.toReversed());
    await tendLsa(duty);
    await reindexMonth(db, '2608');
    expect(await close('peptide enzyme')).toEqual([]);
    await tendLsa(duty);
    expect(new Set((await close('peptide enzyme')).map(subjectOf))).toEqual(new Set([2]));
  });

  it('what could not be read once is read at the next search', async () => {
    const { db, duty, close } = await world(papersOf(300));
    await tendLsa(duty);
    vi.spyOn(db.lsa, 'get').mockRejectedValueOnce(new Error('the disk'));
    await expect(close('peptide enzyme')).rejects.toThrow('the disk');
    expect(await close('peptide enzyme')).toHaveLength(10);
  });

  it('every paper that is close has a word that says why; by chance none is', async () => {
    const { duty, search } = await world([
      ...papersOf(300),
      ...Array.from({ length: 9 }, (_, n) =>
        paperRow(`2608.0900${n}`, {
          title: `Untitled ${n}`,
          summary: `enzyme peptide residue with gradient network layer ${n}`,
          keywords: [`vague${n}`],
          days: ['2026-08-20'],
        }),
      ),
    ]);
    await tendLsa(duty);
    for (const text of ['peptide enzyme', 'enzyme unheard', 'tide unheard words']) {
      const found = await search.closeTo(parseQuery(`${text} `), new Set(), 10);
      expect([text, found.length]).toEqual([text, 10]);
      expect(found.every(({ words }) => words.length > 0)).toBe(true);
    }
  });

  it('nothing is written where the reader deleted everything meanwhile', async () => {
    const { duty, steps } = await world(papersOf(300));
    await tendLsa(duty);
    const whole = steps();
    for (let n = 1; n <= whole; n += 4) {
      const { db, duty: other, steps: done } = await world(papersOf(300));
      const pause = async (): Promise<void> => {
        await other.pause();
        if (done() === n) await db.delete({ disableAutoOpen: false });
      };
      await tendLsa({ ...other, pause });
      expect([n, await db.lsa.count(), await db.lsaMonths.count()]).toEqual([n, 0, 0]);
    }
  });

  it('of another version is passed over, and learned anew', async () => {
    const { db, duty, close } = await world(papersOf(300));
    await tendLsa(duty);
    const basis = await db.lsa.get('basis');
    if (!basis) throw new Error('nothing learned');
    await db.lsa.bulkPut([
      { ...basis, version: LSA_VERSION + 1 },
      { ...basis, name: 'training', version: LSA_VERSION + 1 },
    ]);
    const fresh = createSearch({ db });
    expect(await fresh.closeTo(parseQuery('peptide enzyme '), new Set(), 3)).toEqual([]);
    await tendLsa(duty);
    expect(await db.lsa.toArray()).toMatchObject([{ name: 'basis', version: LSA_VERSION }]);
    expect(await close('peptide enzyme')).toHaveLength(10);
  });

  it('killed at any step goes on or begins again, and the old basis serves until the new one is whole', async () => {
    const { db, duty, close, later, steps, killAfter } = await world(papersOf(300));
    await tendLsa(duty);
    const whole = steps();
    const old = (await db.lsa.get('basis'))?.at;
    await store(db, papersOf(310, '2607'));
    later(DAY_MS);
    let runs = 0;
    let died = true;
    for (let n = 1; died; n += 3) {
      killAfter(n);
      died = await tendLsa(duty).then(
        () => false,
        () => true,
      );
      runs += 1;
      expect((await close('peptide enzyme')).length).toBe(10);
      if (died) expect((await db.lsa.get('basis'))?.at).toBe(old);
    }
    expect(runs).toBeGreaterThan(5);
    // From a checkpoint on there is less to do than from the start: it ended before it was given all steps.
    expect(1 + (runs - 1) * 3).toBeLessThan(whole);
    expect((await db.lsa.get('basis'))?.at).not.toBe(old);
    expect(await db.lsa.get('training')).toBeUndefined();
    expect(new Set((await close('sea tide')).map(subjectOf))).toEqual(new Set([0]));
  });

  it.each([
    ['none yet', undefined, 200, NOW, true],
    ['too few papers', undefined, 199, NOW, false],
    ['as many', { at: NOW, papers: 1000 }, 1000, NOW + 90 * DAY_MS, false],
    ['a tenth more at once', { at: NOW, papers: 1000 }, 1100, NOW, false],
    ['a tenth more a day later', { at: NOW, papers: 1000 }, 1100, NOW + DAY_MS, true],
    ['less than a tenth more', { at: NOW, papers: 1000 }, 1099, NOW + 29 * DAY_MS, false],
    ['twice as many', { at: NOW, papers: 1000 }, 2000, NOW, true],
    ['some more, a month later', { at: NOW, papers: 1000 }, 1001, NOW + 30 * DAY_MS, true],
    ['by a clock that was set back', { at: NOW, papers: 1000 }, 1100, NOW - DAY_MS, true],
  ])('is learned anew when it is due: %s', (_, basis, papers, now, due) => {
    expect(isTrainingDue(basis, papers, now)).toBe(due);
  });
});
