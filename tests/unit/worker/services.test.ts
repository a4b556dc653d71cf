import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadState, updateState } from '../../../utils/db/state.ts';
import { originsOf } from '../../../utils/sites/matches.ts';
import { optionalSites } from '../../../utils/sites/optional-sites.ts';
import { REVOKED_KEY } from '../../../utils/sites/revoked.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { workerWorld } from '../../support/worker-world.ts';
import { paperRow } from '../../support/paper.ts';

type World = ReturnType<typeof workerWorld>;
const [SITE] = optionalSites;
if (SITE === undefined) throw new Error('there are optional sites');
const FEED = { origins: ['https://huggingface.co/*'] };
/** A machine may be slow. */
const PATIENT = { timeout: 10_000 };
const KEYS = ['arxiv:2608.00001'];
const NOW = new Date('2026-08-21T15:00:00Z');
let world: World;

const start = (answers?: Parameters<typeof workerWorld>[0]): World =>
  (world = workerWorld(answers));
/** When a round of the worker's work has ended, it says when the next one is due. */
const rounds = ({ of }: World): number =>
  of('alarms.create').filter(([name, how]) => name === 'sync' && 'when' in (how as object)).length;
const problems = async ({ db }: World) =>
  (await db.problems.toArray()).map(({ kind, reason, subject }) => ({ kind, reason, subject }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.reject(new TypeError('no network'))),
  );
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await world.db.delete();
});

describe('an installation', () => {
  it('asks for storage that stays, has menus, scripts and sites, an index anew, and a first round', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    vi.stubGlobal('navigator', { storage: { persist } });
    const { services, of, stored, db } = start();
    await db.papers.put(paperRow('2608.00001'));
    stored.set('t1:1901', 'of another time');
    await services.installed({ reason: 'update', previousVersion: '0.0.9' });
    expect(rounds(world)).toBe(1);
    expect(persist).toHaveBeenCalledOnce();
    expect(of('contextMenus.create').length).toBeGreaterThan(0);
    expect(of('tabs.query').length).toBeGreaterThan(0);
    expect(of('scripting.registerContentScripts')).toHaveLength(1);
    expect(stored.get('t1:head')).toMatchObject({ months: ['2608'] });
    expect(stored.has('t1:1901')).toBe(false);
  });

  it.each([
    ['refuses', { persist: () => Promise.reject(new Error('no')) }],
    ['has no such thing', {}],
  ])('goes on where the browser %s', async (_, storage) => {
    vi.stubGlobal('navigator', { storage });
    const { services, stored } = start();
    await services.installed({ reason: 'update', previousVersion: '0.0.9' });
    expect(rounds(world)).toBe(1);
    expect(stored.has('t1:head')).toBe(true);
  });

  it('what failed in it is done in a later round, and nothing else of it', async () => {
    let busy = true;
    const { of, services } = start({
      'contextMenus.removeAll': () => {
        if (busy) throw new Error('busy');
      },
    });
    await services.installed({ reason: 'update', previousVersion: '0.0.9' });
    expect(rounds(world)).toBe(1);
    expect(of('contextMenus.create')).toEqual([]);
    expect(await problems(world)).toContainEqual({
      kind: 'internal',
      reason: 'Error: busy',
      subject: 'duty menus',
    });
    const followed = of('scripting.registerContentScripts').length;
    busy = false;
    vi.setSystemTime(new Date('2026-08-21T15:03:00Z'));
    await services.run();
    expect(of('contextMenus.create').length).toBeGreaterThan(0);
    expect(of('scripting.registerContentScripts')).toHaveLength(followed);
  });
});

describe('a round of the worker’s work begins', () => {
  it('when a page resumes the copy of the archive', async () => {
    await start().command('backfill', {});
    await expect.poll(() => rounds(world), PATIENT).toBe(1);
  });

  it('when there is a network again, and what waited for one waits no longer', async () => {
    const { db, services } = start();
    const until = '2026-08-21T20:00:00.000Z';
    await updateState(db, 'sync', (sync) => ({ ...sync, unreached: { tries: 3, until } }));
    await services.backOnline();
    expect(rounds(world)).toBe(1);
    expect(vi.mocked(fetch).mock.calls.length).toBeGreaterThan(0);
    expect((await loadState(db, 'sync')).unreached?.tries).toBe(1);
  });

  it('when the database is deleted under it, and says so', async () => {
    const { db, command } = start();
    await command('save', { keys: KEYS });
    await Dexie.delete(db.name);
    await expect.poll(() => rounds(world), PATIENT).toBe(1);
    expect(await problems(world)).toContainEqual({
      kind: 'storage',
      reason: 'trouble.deleted',
      subject: undefined,
    });
  });

  it('and names stored rows that cannot be read, once', async () => {
    const { db, services } = start();
    await db.queue.put({ id: 'lost', keys: [null] } as unknown as QueueRow);
    await services.run();
    await services.run();
    expect((await db.problems.toArray()).filter(({ kind }) => kind === 'storage')).toMatchObject([
      { subject: 'queue', reason: 'trouble.rowsLeftOut' },
    ]);
  });
});

describe('the feed', () => {
  it.each([
    ['the browser no longer lets us', true, false, { accessMissing: true }],
    ['there is no network', false, false, { offline: true }],
    ['it does not answer', true, true, { offline: true }],
  ])('cannot be asked, since %s: that is remembered', async (_, onLine, may, state) => {
    vi.stubGlobal('navigator', { onLine });
    const { command, of, db } = start({ 'permissions.contains': () => may });
    await command('refresh', { why: 'press' });
    expect(await loadState(db, 'sync')).toMatchObject(state);
    expect(of('permissions.contains').every(([asked]) => 'origins' in (asked as object))).toBe(
      true,
    );
    if (onLine) expect(of('permissions.contains')).toContainEqual([FEED]);
  });

  it('is asked again at the time that follows from a reading by hand', async () => {
    const { command, of } = start();
    await command('refresh', { why: 'press' });
    const [[name, how] = []] = of('alarms.create');
    expect(name).toBe('sync');
    expect((how as { when: number }).when).toBeGreaterThan(NOW.getTime());
  });
});

describe('the index in storage.local', () => {
  it('what something else removed is written anew; what we wrote ourselves is not', async () => {
    const { services, command, stored, of } = start();
    await command('save', { keys: KEYS });
    const [shard, value] = [...stored].find(([key]) => key.startsWith('q1:')) ?? [];
    if (shard === undefined) throw new Error('a saved paper has its mark');
    const before = of('storage.local.set').length;
    await services.indexChanged({ [shard]: { newValue: value } });
    expect(of('storage.local.set')).toHaveLength(before);
    stored.delete(shard);
    await services.indexChanged({ [shard]: {} });
    expect(stored.get(shard)).toEqual(value);
  });

  it('a mirror that something else removed is written anew', async () => {
    const { services, command, stored } = start();
    await command('save', { keys: KEYS });
    await services.run();
    const mirror = [...stored.keys()].filter((key) => key.startsWith('m1:'));
    expect(mirror.length).toBeGreaterThan(1);
    for (const key of mirror) stored.delete(key);
    await services.indexChanged(Object.fromEntries(mirror.map((key) => [key, {}])));
    expect([...stored.keys()].filter((key) => key.startsWith('m1:'))).toEqual(mirror);
  });
});

describe('optional sites', () => {
  it('follow what the reader grants and takes back', async () => {
    let granted = false;
    const { services, of, stored } = start({ 'permissions.contains': () => granted });
    granted = true;
    await services.sitesAdded(originsOf(SITE));
    expect(of('tabs.query')).toContainEqual([{ url: SITE.matches, discarded: false }]);
    expect(stored.get(REVOKED_KEY)).toEqual([]);
    granted = false;
    await services.followSites();
    expect(stored.get(REVOKED_KEY)).toContain(SITE.name);
  });

  it.each(['followSites', 'sitesAdded'] as const)(
    'that cannot be followed are a duty that is tried again: %s',
    async (name) => {
      const { services } = start({
        'permissions.contains': () => {
          throw new Error('busy');
        },
      });
      await services[name]();
      expect(await problems(world)).toContainEqual(
        expect.objectContaining({ reason: 'Error: busy', subject: 'duty sites' }),
      );
    },
  );
});

it('a round does each of its duties: days that no calendar has go, the index of terms is made', async () => {
  const { db, services } = start();
  await db.papers.put(paperRow('2608.00001', { title: 'Tides at home' }));
  const row = { day: '9999-99-99', ids: [], upvotes: [], etags: [] };
  await db.days.put({ ...row, readAt: '2026-08-21T10:00:00.000Z' });
  await services.run();
  expect(await problems(world)).toContainEqual({
    kind: 'storage',
    reason: 'trouble.days',
    subject: '9999-99-99',
  });
  expect(await db.termPostings.toCollection().primaryKeys()).toEqual(['2608']);
});
