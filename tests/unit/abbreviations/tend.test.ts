import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tendAbbreviations } from '../../../utils/abbreviations/tend.ts';
import { loadState, updateState } from '../../../utils/db/state.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { paperRow } from '../../support/paper.ts';

const START = new Date('2026-08-21T12:00:00Z');
let db: TidemarkDb;
let made = 0;
let days = 0;

beforeEach(() => {
  days = 0;
  db = openDb(`abbreviations-${(made += 1)}`);
});
afterEach(() => db.delete());

const store = (from: number, to: number, summary: string): Promise<unknown> =>
  db.papers.bulkPut(
    Array.from({ length: to - from }, (_, n) =>
      paperRow(`2608.${String(from + n).padStart(5, '0')}`, { summary }),
    ),
  );

const tend = (pause = (): Promise<void> => Promise.resolve()): Promise<void> =>
  tendAbbreviations({ db, now: () => new Date(START.getTime() + days * 86_400_000), pause });

const shorts = async (): Promise<string[]> =>
  (await loadState(db, 'abbreviations')).found.map(([short]) => short);

const RL = 'We use reinforcement learning (RL).';

it('is read from 200 papers on, again with a tenth more a day later, and not between', async () => {
  await store(0, 199, RL);
  await tend();
  expect(await shorts()).toEqual([]);
  await store(199, 250, 'With flow matching (FM).');
  await tend();
  expect(await shorts()).toEqual(['RL', 'FM']);
  await store(250, 290, 'Of world models (WMs).');
  await tend();
  expect(await shorts()).toHaveLength(2);
  days = 1;
  await tend();
  expect(await shorts()).toEqual(['RL', 'FM', 'WM']);
});

it('killed while it reads, those before serve, and it begins again', async () => {
  await store(0, 450, RL);
  // Of another version: it is as new and as large as can be.
  const old = {
    version: 0,
    at: START.getTime(),
    papers: 450,
    found: [['AB', 'a b']] as [string, string][],
  };
  await updateState(db, 'abbreviations', () => old);
  let left = 2;
  const killed = tend(() =>
    (left -= 1) > 0 ? Promise.resolve() : Promise.reject(new Error('killed')),
  );
  await expect(killed).rejects.toThrow('killed');
  expect(await shorts()).toEqual(['AB']);
  await tend();
  expect(await shorts()).toEqual(['RL']);
});
