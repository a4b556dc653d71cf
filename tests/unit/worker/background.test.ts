import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadState } from '../../../utils/db/state.ts';
import { workerWorld } from '../../support/worker-world.ts';

type World = ReturnType<typeof workerWorld>;
const TOMORROW = '2026-08-22T07:00:00.000Z';
let world: World | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-08-21T15:00:00Z') });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await world?.db.delete();
});

const snoozeAlarms = ({ of }: World): unknown[] =>
  of('alarms.create')
    .filter(([name]) => name === 'snooze')
    .map(([, when]) => when);

/** One paper, snoozed until tomorrow, in a worker that has looked once. */
async function snoozed(may = true): Promise<World> {
  world = workerWorld({ 'permissions.contains': () => may });
  const { db, fire, command } = world;
  fire('alarms.onAlarm', { name: 'snooze' });
  await expect.poll(async () => (await loadState(db, 'snooze')).toldAt).toBeDefined();
  const { id } = await command('save', {
    keys: ['arxiv:2608.00001'],
    snapshot: { title: 'Tides' },
  });
  await command('bulk', { ids: [id], change: { snoozedUntil: TOMORROW } });
  return world;
}

describe('a snoozed paper', () => {
  it('sets an alarm as soon as it is snoozed, and takes it back with the snooze', async () => {
    const all = await snoozed();
    expect(snoozeAlarms(all)).toEqual([{ when: Date.parse(TOMORROW) }]);
    const [item] = await all.db.queue.toArray();
    await all.command('bulk', { ids: [item?.id], change: { snoozedUntil: null } });
    expect(all.of('alarms.clear').at(-1)).toEqual(['snooze']);
  });

  it('is told of when its alarm comes, by its title, once', async () => {
    const { fire, of, services } = await snoozed();
    vi.setSystemTime(new Date('2026-08-22T07:00:01Z'));
    fire('alarms.onAlarm', { name: 'snooze' });
    await expect.poll(() => of('notifications.create').length).toBe(1);
    fire('alarms.onAlarm', { name: 'snooze' });
    await services.wakeSnoozed();
    expect(of('notifications.create')).toEqual([
      ['snooze', expect.objectContaining({ type: 'basic', message: 'Tides' })],
    ]);
  });

  it('is not told of where the reader allowed no notifications', async () => {
    const { fire, of } = await snoozed(false);
    vi.setSystemTime(new Date('2026-08-22T07:00:01Z'));
    fire('alarms.onAlarm', { name: 'snooze' });
    await expect
      .poll(() => of('permissions.contains'))
      .toContainEqual([{ permissions: ['notifications'] }]);
    expect(of('notifications.create')).toEqual([]);
  });
});
