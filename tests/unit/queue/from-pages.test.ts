import { beforeEach, describe, expect, it } from 'vitest';
import { createRouter, type Handlers, type Sender } from '../../../utils/message-router.ts';
import { commands, type CommandName } from '../../../utils/messages.ts';
import { readBackup } from '../../../utils/queue/backup/format.ts';
import { createQueueHandlers } from '../../../utils/worker/queue-handlers.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { queueWorld } from '../../support/queue-world.ts';

const PAGE: Sender = {
  id: 'ours',
  url: 'https://arxiv.org/abs/2608.1',
  frameId: 0,
  tab: { id: 1 },
};
const DAY = 24 * 60 * 60_000;
const KEYS = ['arxiv:2608.00001', 'acl:2026.acl-long.1', 'openreview:aBcD_-1'] as const;

let world = queueWorld();
let before: QueueRow[];

/** Sends a command as a content script does, whose page has taken over its process. */
async function fromPage(name: CommandName, data: unknown): Promise<unknown> {
  const route = createRouter({
    handlers: createQueueHandlers(world.queue, () => Promise.resolve(), 'ours:') as Handlers,
    matches: ['https://arxiv.org/*'],
    isGranted: () => Promise.resolve(false),
    extensionId: 'ours',
    ownOrigin: 'ours:',
    onProblem: () => undefined,
  });
  return route({ tidemark: name, data }, PAGE);
}

/** What can be sent against one paper by each command that a page's sender may send and that changes the queue. */
const AIMED: Partial<Record<CommandName, (key: string, n: number) => unknown>> = {
  save: (key) => ({ keys: [key, ...KEYS], snapshot: { title: 'Another', authors: ['Nobody'] } }),
  setState: (key, n) => ({ key, state: n % 2 ? 'archived' : 'done' }),
  setTags: (key, n) => ({ key, tags: [`spoilt-${n}`] }),
  setDone: (key) => ({ key, done: true }),
  verdict: () => ({ subject: KEYS[1], id: '2608.00001', same: true }),
  evidence: (key) => ({
    reports: [{ keys: [key, ...KEYS], url: 'https://arxiv.org/abs/2608.1', title: 'Another' }],
  }),
  // Tokens are random, and a page is told only those of its own commands.
  undo: () => ({ token: 'guessed' }),
  remove: (key) => ({ key }),
};
/** Those that leave the queue as it is; the card's, the bar's and the index's. */
const HARMLESS: CommandName[] = [
  ...([
    'open',
    'match',
    'loadParts',
    'watched',
    'details',
    'visit',
    'chooseBar',
    'pauseSite',
  ] as const),
  ...(['showListed', 'showToday', 'siteProblem', 'setBadgeText'] as const),
];

beforeEach(async () => {
  await world.db.delete();
  world = queueWorld();
  for (const [i, key] of KEYS.entries()) {
    const snapshot = { title: `Tides, Part ${i}`, authors: ['Ada Okafor', 'Bo Lind'] };
    const { result: id } = await world.queue.save([key], snapshot);
    await world.queue.setNotes(id, `my words ${i}`, '');
    await world.queue.setTags(key, [`mine-${i}`]);
  }
  // The next day: what was there is among the copies.
  world.setTime(Date.UTC(2026, 7, 21) + DAY);
  await world.queue.tend();
  before = await world.db.queue.toArray();
});

describe('commands from pages', () => {
  it('every command that a page may send is looked at here', () => {
    const all = Object.entries(commands).filter(([, { from }]) => from === 'overlay');
    expect(all.map(([name]) => name).sort()).toEqual([...Object.keys(AIMED), ...HARMLESS].sort());
  });

  it.each(Object.keys(AIMED) as CommandName[])(
    '%s against each paper: no note goes',
    async (name) => {
      for (const [n, key] of KEYS.entries()) await fromPage(name, AIMED[name]?.(key, n));
      const items = await world.db.queue.toArray();
      const removed = (await world.db.removed.toArray()).map(({ item }) => item);
      const notes = [...items, ...removed].map((one) => one.notes).join(' ');
      for (const one of before) expect(notes).toContain(one.notes);
    },
  );

  it('a flood of all of them: notes stay, removed papers are in Recently removed, all of yesterday is in a copy', async () => {
    for (let n = 0; n < 60; n += 1)
      for (const [name, data] of Object.entries(AIMED))
        await fromPage(name as CommandName, data(KEYS[n % KEYS.length] ?? '', n));
    for (const key of KEYS) await fromPage('remove', { key });
    const left = [
      ...(await world.db.queue.toArray()),
      ...(await world.db.removed.toArray()).map(({ item }) => item),
    ];
    const notes = left.map((one) => one.notes).join(' ');
    for (const one of before) expect(notes).toContain(one.notes);
    const mine = ({ id, notes: words, tags, title }: QueueRow): string =>
      JSON.stringify([id, words, tags, title]);
    const copies = await world.db.snapshots.toArray();
    const whole = copies.find(({ text }) => {
      const kept = new Set(readBackup(text).queue.map(mine));
      return before.every((item) => kept.has(mine(item)));
    });
    expect(whole).toBeDefined();
  });

  it('every other command is refused to a page', async () => {
    const names = Object.entries(commands).filter(([, { from }]) => from === 'pages');
    for (const [name] of names)
      expect(await fromPage(name as CommandName, {}), name).toMatchObject({ ok: false });
    expect(await world.db.queue.toArray()).toEqual(before);
  });
});
