import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadState } from '../../../utils/db/state.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { readProfile } from '../../../utils/near/format.ts';
import { createNearness } from '../../../utils/near/near-papers.ts';
import { tendProfile } from '../../../utils/near/tend.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { dayRow, paperRow } from '../../support/paper.ts';
import { queueItem } from '../../support/queue-item.ts';

const SETTINGS = { less: [], notNear: [], nearByTitle: false };
let db: TidemarkDb;
let made = 0;

beforeEach(() => {
  db = openDb(`near-bad-input-${(made += 1)}`);
});
afterEach(() => db.delete());

const idOf = (n: number): string => `2608.${String(n).padStart(5, '0')}`;

/** An archive of so many papers, what each says told by its number. */
async function archive(size: number, said: (n: number) => { text: string; keyword: string }) {
  const papers = Array.from({ length: size }, (_, n) => {
    const { text, keyword } = said(n);
    return paperRow(idOf(n), { title: `${keyword} ${n}`, summary: text, keywords: [keyword] });
  });
  await db.papers.bulkPut(papers);
  const days = Map.groupBy(papers, (_, n) => `2026-08-${String(10 + (n % 10)).padStart(2, '0')}`);
  await db.days.bulkPut(
    [...days].map(([day, its]) =>
      dayRow(
        day,
        its.map(({ id }) => id),
      ),
    ),
  );
  await db.transaction('rw', termTables(db), () => indexPapers(db, papers));
}

const english = (n: number) => ({
  text: `We study delta${n % 30} matching with alpha${n % 30}, beta${n % 30} and gamma${n % 30}.`,
  keyword: `delta${n % 30} matching`,
});

const save = (numbers: readonly number[]): Promise<unknown> =>
  db.queue.bulkPut(numbers.map((n, i) => queueItem({ id: `q${i}`, keys: [`arxiv:${idOf(n)}`] })));

const tend = (breathe = (): Promise<void> => Promise.resolve()): Promise<void> =>
  tendProfile(db, SETTINGS, breathe);

const stored = async (): Promise<unknown> => (await loadState(db, 'near')).profile;
const profile = async () => readProfile(await stored());
const words = async (): Promise<string[]> => (await profile())?.terms.map((one) => one.words) ?? [];

const every = (count: number, step: number): number[] =>
  Array.from({ length: count }, (_, i) => i * step);

describe('a profile of odd readers and archives', () => {
  it('a queue of three is too few; one of 10,000, most of it not in the archive, is judged by what is there', async () => {
    await archive(600, english);
    await save([0, 30, 60]);
    await tend();
    expect(await stored()).toBeUndefined();
    await save(every(10_000, 1));
    await tend();
    const found = await profile();
    expect(found?.saved).toBeGreaterThanOrEqual(8);
    expect(found?.terms.length).toBeGreaterThan(0);
  });

  it.each([
    ['Chinese', '扩散模型 视频生成', '扩散 模型'],
    ['Russian', 'поток сопоставления жидкости', 'поток сопоставления'],
    ['French', 'écoulement réglé des marées', 'écoulement réglé'],
  ])('papers in %s are known by their own words', async (_, text, keyword) => {
    await archive(400, (n) => (n % 20 === 0 ? { text, keyword } : english(n)));
    await save(every(9, 20));
    await tend();
    const found = await profile();
    expect(found?.terms.length).toBeGreaterThan(0);
    const nearnessOf = createNearness(found ?? { saved: 0, least: 0, terms: [] });
    expect(nearnessOf(`${keyword} 1`, text)).toBeDefined();
    expect(nearnessOf('delta3 matching', english(3).text)).toBeUndefined();
  });

  it('an archive of two weeks is enough', async () => {
    await archive(260, (n) => english(n % 10));
    await save(every(8, 10));
    await tend();
    expect(await words()).toContain('delta0 matching');
  });

  it.each([300, 1000])(
    'of a field of which an archive of %i papers has nearly nothing else, what says it is near',
    async (size) => {
      const narrow = {
        text: 'Estuaries silt; dredgers ask gauges when.',
        keyword: 'silt forecasting',
      };
      await archive(size, (n) => (n < 10 ? narrow : english(n)));
      await save(every(9, 1));
      await tend();
      const nearnessOf = createNearness((await profile()) ?? { saved: 0, least: 0, terms: [] });
      expect(nearnessOf('Silt forecasting at sea', narrow.text)).toBeDefined();
      expect(nearnessOf('delta3 matching', english(3).text)).toBeUndefined();
      await tendProfile(db, { ...SETTINGS, nearByTitle: true }, () => Promise.resolve());
      const byTitle = createNearness((await profile()) ?? { saved: 0, least: 0, terms: [] });
      expect(byTitle('Silt forecasting 10', '')).toBeDefined();
      expect(byTitle('Estuaries of delta3 matching', '')).toBeUndefined();
    },
  );

  it('a name that saved papers have is never a reason by itself', async () => {
    await archive(600, (n) => {
      const { text, keyword } = english(n);
      return n % 30 === 0 ? { text: `${text} Zorblax said so.`, keyword } : { text, keyword };
    });
    await save(every(9, 30));
    await tend();
    expect(await words()).toContain('zorblax');
    const { terms = [] } = (await profile()) ?? {};
    // However low the threshold is.
    const nearnessOf = createNearness({ saved: 9, least: 1e-6, terms });
    expect(nearnessOf('Zorblax', 'Zorblax, Zorblax and Zorblax.')).toBeUndefined();
  });

  it('killed at any of its steps, the one before stays, and the next call makes it', async () => {
    await archive(260, english);
    await save(every(9, 20));
    await tend();
    const before = await stored();
    await save(every(12, 20));
    let killed = 0;
    const isKilled = async (): Promise<boolean> => {
      let left = killed;
      const dies = (): Promise<void> =>
        (left -= 1) < 0 ? Promise.reject(new Error('killed')) : Promise.resolve();
      const end = await tend(dies).catch((error: unknown) => error);
      return end !== undefined;
    };
    for (; await isKilled(); killed += 1) expect(await stored()).toEqual(before);
    // Read in parts, weighed twenty papers at a time, and put together.
    expect(killed).toBeGreaterThan(10);
    expect((await profile())?.saved).toBe(12);
  });
});
