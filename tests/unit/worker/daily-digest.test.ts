import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { loadState, updateState } from '../../../utils/db/state.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { createDailyDigest } from '../../../utils/worker/daily-digest.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { memoryArea } from '../../support/memory-area.ts';
import { dayRow, paperRow } from '../../support/paper.ts';
import { STORED } from '../../support/near-rows.ts';

const dbs: TidemarkDb[] = [];
afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

/** A Friday at a time of the local clock. */
const at = (day: number, hour: number, minute = 0): Date => new Date(2026, 7, day, hour, minute);

function setUp(allowed = true, absent: readonly string[] = []) {
  const db = openDb(`daily-digest-${crypto.randomUUID()}`);
  dbs.push(db);
  const local = memoryArea();
  const { browser, of } = fakeBrowser(
    { 'permissions.contains': () => allowed, 'storage.local.get': local.get },
    absent,
  );
  const clock = { now: at(21, 7) };
  const digest = createDailyDigest({ browser, db, now: () => clock.now });
  /** A list of a day with papers of these titles. */
  const list = async (day: string, titles: readonly string[]): Promise<void> => {
    const papers = titles.map((title, n) =>
      paperRow(`${day.slice(2, 4)}${day.slice(5, 7)}.${day.slice(8)}00${n}`, {
        title,
        summary: `Of ${title}.`,
        upvotes: 50 - n,
        days: [day],
      }),
    );
    await db.papers.bulkPut(papers);
    await db.days.put(
      dayRow(
        day,
        papers.map(({ id }) => id),
      ),
    );
  };
  const told = (): { title: string; message: string }[] =>
    of('notifications.create').map(([, what]) => what as { title: string; message: string });
  const alarms = (): unknown[] => of('alarms.create').map(([, what]) => what);
  return { db, local, of, clock, digest, list, told, alarms };
}

it('at its time tells once of the day’s papers: what is watched, what is near, then the most upvoted', async () => {
  const { db, local, clock, digest, list, told, alarms } = setUp();
  await local.set({
    settings: {
      watched: [{ kind: 'word', text: 'moons' }],
      muted: [{ kind: 'word', text: 'tolls' }],
    },
  });
  await updateState(db, 'near', () => ({ print: 'x', profile: STORED }));
  await digest.change('08:30');
  expect(alarms().at(-1)).toEqual({ when: at(21, 8, 30).getTime() });
  await list('2026-08-21', ['Tides', 'Tolls', 'Silt forecasting', 'Moons']);
  await digest.tell();
  expect(told()).toEqual([]);
  clock.now = at(21, 8, 30);
  await digest.tell();
  expect(told()).toMatchObject([
    {
      title: '3 new papers · 1 watched · 1 near to what you read',
      message: 'Moons\nSilt forecasting\nTides',
    },
  ]);
  expect(alarms().at(-1)).toEqual({ when: at(22, 8, 30).getTime() });
  await digest.tell();
  clock.now = at(21, 22);
  await digest.tell();
  expect(told()).toHaveLength(1);
});

it('nothing where there is nothing new, nor when it is off or not allowed', async () => {
  const { clock, digest, list, told, of } = setUp();
  await digest.tell();
  expect(told()).toEqual([]);
  expect(of('alarms.clear')).toEqual([['digest']]);
  await list('2026-08-21', ['Tides']);
  await digest.change('08:30');
  for (const day of [21, 22, 23]) {
    clock.now = at(day, 9);
    await digest.tell();
  }
  expect(told()).toHaveLength(1);
  await digest.change(undefined);
  await list('2026-08-24', ['Moons']);
  clock.now = at(24, 9);
  await digest.tell();
  expect(told()).toHaveLength(1);
  for (const other of [setUp(false), setUp(true, ['notifications'])]) {
    await other.digest.change('08:30');
    await other.list('2026-08-21', ['Tides']);
    other.clock.now = at(21, 9);
    await other.digest.tell();
    expect(other.told()).toEqual([]);
  }
});

it('once at the next start, of all that came meanwhile, where the browser was closed', async () => {
  const { clock, digest, list, told } = setUp();
  await digest.change('08:30');
  await list('2026-08-21', ['Tides']);
  await list('2026-08-24', ['Moons', 'Sand']);
  clock.now = at(24, 20);
  await digest.tell();
  await digest.tell();
  expect(told()).toMatchObject([{ title: '3 new papers' }]);
});

it('a list that came before it was told of is told of once, also when the time is changed', async () => {
  const { clock, digest, list, told } = setUp();
  await digest.change('08:30');
  await list('2026-08-21', ['Tides']);
  clock.now = at(21, 9);
  await digest.tell();
  await digest.change('09:30');
  clock.now = at(21, 10);
  await digest.tell();
  expect(told()).toHaveLength(1);
});

it('a list that comes after the time is told of the next day at that time', async () => {
  const { clock, digest, list, told } = setUp();
  await digest.change('08:30');
  clock.now = at(21, 8, 30);
  await digest.tell();
  await list('2026-08-21', ['Tides']);
  clock.now = at(21, 9);
  await digest.tell();
  expect(told()).toEqual([]);
  clock.now = at(22, 8, 30);
  await digest.tell();
  expect(told()).toHaveLength(1);
});

it('a time that is gone for today is of tomorrow', async () => {
  const { clock, digest, list, told } = setUp();
  await digest.change('20:00');
  await list('2026-08-21', ['Tides']);
  clock.now = at(21, 9);
  await digest.change('08:30');
  await digest.tell();
  expect(told()).toEqual([]);
});

it('without the network it waits', async () => {
  const { db, clock, digest, list, told } = setUp();
  await digest.change('08:30');
  await updateState(db, 'sync', (old) => ({ ...old, offline: true }));
  clock.now = at(21, 9);
  await digest.tell();
  await list('2026-08-21', ['Tides']);
  await updateState(db, 'sync', (old) => ({ ...old, offline: undefined }));
  clock.now = at(21, 10);
  await digest.tell();
  expect(told()).toHaveLength(1);
});

it('a clock that was set back, and what is stored and means nothing, stop nothing', async () => {
  const { db, clock, digest, list, told } = setUp();
  await digest.change('08:30');
  await updateState(db, 'digest', (old) => ({ ...old, toldAt: '2031-01-01T00:00:00.000Z' }));
  await list('2026-08-21', ['Tides']);
  clock.now = at(21, 9);
  await digest.tell();
  expect(told()).toHaveLength(1);
  await db.state.put({ name: 'digest', value: { at: '99:99', toldAt: 7, toldDay: {} } as never });
  await digest.tell();
  expect(await loadState(db, 'digest')).toEqual({});
});
