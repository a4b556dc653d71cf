import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { optionalSites } from '../../../utils/sites/optional-sites.ts';
import { workerWorld } from '../../support/worker-world.ts';

const KEYS = ['arxiv:2608.00001'];
const ABSTRACT = 'https://arxiv.org/abs/2608.00001';
let world: ReturnType<typeof workerWorld>;

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await world.db.delete();
});

/** The top frame of a tab, in which our scripts run. */
const page = (url: string, more = {}) => ({
  id: 'ours',
  url,
  frameId: 0,
  tab: { id: 7, url, ...more },
});
const save = (sender: object) => world.send('save', { keys: KEYS }, sender);
const problems = async () =>
  (await world.db.problems.toArray()).map(({ kind, reason, subject }) => ({
    kind,
    reason,
    subject,
  }));
/** Shards of marks that pages read. */
const marks = () => [...world.stored.keys()].filter((key) => key.startsWith('q1:'));

describe('who is answered', () => {
  it('a page of a site that is marked, and one of ours', async () => {
    world = workerWorld();
    expect(await save(page(ABSTRACT))).toMatchObject({ ok: true });
    expect(await save({ id: 'ours', url: 'ext://ours/popup.html' })).toMatchObject({ ok: true });
    expect(await problems()).toEqual([]);
  });

  it.each([
    ['another extension', { ...page(ABSTRACT), id: 'theirs' }],
    ['a page of another extension', { id: 'ours', url: 'ext://theirs/popup.html' }],
    ['a page that nobody had marked', page('https://reading.example/list')],
  ])('not %s, and diagnostics say so', async (_, sender) => {
    world = workerWorld();
    expect(await save(sender)).toMatchObject({ ok: false });
    expect(await world.db.queue.count()).toBe(0);
    expect(await problems()).toEqual([
      { kind: 'message', reason: 'trouble.sender', subject: 'command save' },
    ]);
  });

  it('a page that the reader had marked, in its tab', async () => {
    world = workerWorld();
    const url = 'https://reading.example/list';
    await world.command('markPage', { tabId: 7, url });
    expect(await save(page(url, { id: 8 }))).toMatchObject({ ok: false });
    expect(await save(page(url))).toMatchObject({ ok: true });
  });

  it.each([true, false])('a page of an optional site, where it is granted: %s', async (ok) => {
    const [pattern = ''] = optionalSites[0]?.matches ?? [];
    world = workerWorld({ 'permissions.contains': () => ok });
    const url = pattern.replace('*.', 'www.').replaceAll('*', 'x');
    expect(await save(page(url))).toMatchObject({ ok });
  });

  it('messages that are not ours are left to others', () => {
    world = workerWorld();
    expect(world.send('nothing', {})).toBeUndefined();
  });
});

describe('the marks on open pages', () => {
  it('follow before a command is answered', async () => {
    world = workerWorld();
    await world.command('save', { keys: KEYS });
    expect(marks()).toHaveLength(1);
  });

  it('that cannot be written do not fail the command; the duty is named', async () => {
    world = workerWorld({
      'storage.local.set': () => {
        throw new Error('full of sand');
      },
    });
    await world.command('save', { keys: KEYS });
    expect(await problems()).toContainEqual({
      kind: 'internal',
      reason: 'Error: full of sand',
      subject: 'duty publishing',
    });
  });

  it('that hang hold the answer for ten seconds, no longer', async () => {
    world = workerWorld({ 'storage.local.set': () => new Promise(() => undefined) });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    let answered = false;
    const answer = world.command('save', { keys: KEYS }).finally(() => {
      answered = true;
    });
    for (let n = 0; n < 10_000 && vi.getTimerCount() === 0; n += 1)
      await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toMatchObject({ saved: true });
  });
});

it('a day that is read is on open pages before the next is asked for', async () => {
  const heads: unknown[] = [];
  world = workerWorld();
  vi.stubGlobal('fetch', () => {
    heads.push(structuredClone(world.stored.get('t1:head')));
    const paper = { id: '2608.00001', title: 'Tides', publishedAt: '2026-08-20T00:00:00.000Z' };
    return Promise.resolve(
      heads.length > 1 ? new Response('', { status: 503 }) : Response.json([{ paper }]),
    );
  });
  await world.services.run();
  expect(heads.slice(0, 2)).toEqual([undefined, expect.objectContaining({ months: ['2608'] })]);
});

it('a list that the reader has read by hand is on open pages whole, titles too, at once', async () => {
  world = workerWorld();
  vi.stubGlobal('fetch', () =>
    Promise.resolve(Response.json([{ paper: { id: '2608.00001', title: 'Tides at Home' } }])),
  );
  const titles = () => JSON.stringify([...world.stored].filter(([key]) => key.startsWith('k1:')));
  // Title shards that change all the time are else written once a minute at most.
  await world.command('save', { keys: KEYS });
  expect(titles()).not.toContain('2608.00001');
  await world.command('refresh', { why: 'press' });
  expect(titles()).toContain('2608.00001');
});

it('a paper saved from the menu is on open pages like any other', async () => {
  world = workerWorld();
  const tab = { id: 7, url: ABSTRACT, title: '[2608.00001] Tides' };
  world.fire('contextMenus.onClicked', { menuItemId: 'save-page' }, tab);
  await expect.poll(marks, { timeout: 10_000 }).toHaveLength(1);
});
