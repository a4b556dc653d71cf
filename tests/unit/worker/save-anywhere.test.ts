import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSaveAnywhere } from '../../../utils/worker/save-anywhere.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { queueWorld } from '../../support/queue-world.ts';

const LINK = 'https://arxiv.org/pdf/2608.00001v3';
const TAB = { id: 7, url: 'https://reading.example/list', title: 'My list' };
let world = queueWorld();
let followUp: number;

beforeEach(() => {
  world = queueWorld();
  followUp = 0;
});
afterEach(async () => {
  vi.useRealTimers();
  await world.db.delete();
});

function setUp(answers: Parameters<typeof fakeBrowser>[0] = {}) {
  const { db, queue } = world;
  const { browser, of } = fakeBrowser(answers);
  const follow = (): Promise<void> => Promise.resolve(void (followUp += 1));
  return { of, save: createSaveAnywhere({ browser, db, queue, followUp: follow }) };
}
const only = async () => (await world.db.queue.toArray())[0];

it.each([
  ['Tides at Home', 'Tides at Home'],
  ['[2608.00001] Tides  at\nHome', 'Tides at Home'],
])('a link’s words %j are its paper’s title: %j', async (words, title) => {
  expect(await setUp().save({ link: LINK, words }, TAB)).toBe(1);
  expect(await only()).toMatchObject({ title, url: LINK, keys: ['arxiv:2608.00001'] });
  expect(followUp).toBe(1);
});

it.each([undefined, '', '2608.00001v3.pdf', '[pdf]'])(
  'a link’s words %j are no title: the paper is saved without',
  async (words) => {
    const { save } = setUp();
    await save({ link: LINK, words }, TAB);
    const bare = await only();
    await world.queue.save(['arxiv:2608.00002']);
    const plain = await world.db.queue.where('keys').equals('arxiv:2608.00002').first();
    expect(bare?.title).toBe(plain?.title.replace('00002', '00001'));
  },
);

it('of an endless address as much is kept as an item may hold', async () => {
  await setUp().save({ link: `${LINK}${'.'.repeat(5000)}`, words: 'Tides at Home' }, TAB);
  expect((await only())?.url.length).toBeLessThanOrEqual(2000);
});

it('a tab without address or title names no paper', async () => {
  const { save, of } = setUp();
  expect(await save({}, { id: 7 })).toBe(0);
  expect(await save({})).toBe(0);
  expect(of('action.setBadgeText')).toEqual([[{ text: '?', tabId: 7 }], [{ text: '?' }]]);
  expect(followUp).toBe(0);
});

it('how it went stands on the icon of that tab for two seconds and a half', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { save, of } = setUp();
  await save({ link: LINK, words: 'Tides' }, TAB);
  expect(of('action.setBadgeText')).toEqual([[{ text: '✓', tabId: 7 }]]);
  await vi.advanceTimersByTimeAsync(2499);
  expect(of('action.setBadgeText')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(of('action.setBadgeText').at(-1)).toEqual([{ text: '', tabId: 7 }]);
});

it('a tab that is closed meanwhile spoils nothing', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { save } = setUp({
    'action.setBadgeText': () => {
      throw new Error('no such tab');
    },
  });
  expect(await save({ link: LINK, words: 'Tides' }, TAB)).toBe(1);
  await vi.advanceTimersByTimeAsync(2500);
});
