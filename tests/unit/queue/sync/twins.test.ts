import { expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import { memoryArea } from '../../../support/memory-area.ts';
import {
  deviceWorld,
  queueOf,
  talk,
  type DeviceWorld,
} from '../../../support/sync/device-world.ts';

const KEY: PaperKey = 'arxiv:2607.10001';

type Area = ReturnType<typeof memoryArea>;

/** An account as one machine has it: what others wrote comes to it when `target` is theirs too. */
function machine(target: Area) {
  const account = { target };
  const area: Area = {
    get stored() {
      return account.target.stored;
    },
    get: (keys) => account.target.get(keys),
    set: (items) => account.target.set(items),
    remove: (keys) => account.target.remove(keys),
    clear: () => account.target.clear(),
  };
  return { account, area };
}

/** The same profile on another machine. */
async function copyOf(a: DeviceWorld, area: Area): Promise<DeviceWorld> {
  const twin = deviceWorld(area);
  for (const table of a.db.tables) {
    const to = twin.db.table(table.name);
    await to.clear();
    await to.bulkPut(await table.toArray());
  }
  return twin;
}

const notesOf = async ({ db }: DeviceWorld): Promise<string> =>
  (await db.queue.toArray()).map(({ notes }) => notes).join();

it.each(['the first', 'the copy'])(
  'two machines with one profile keep both notes, whichever writes last under their name: %s',
  async (who) => {
    const cloud = memoryArea();
    const here = machine(cloud);
    const a = deviceWorld(here.area);
    await a.queue.save([KEY], { title: 'Of the tides', authors: ['Ada Tide'] });
    const [{ id } = { id: '' }] = await a.db.queue.toArray();
    await a.queue.setNotes(id, 'common', '');
    await a.join();
    const b = deviceWorld(cloud);
    await b.join();
    const there = machine(memoryArea());
    for (const [key, value] of cloud.stored) there.account.target.stored.set(key, value);
    const twin = await copyOf(a, there.area);
    twin.setTime(Date.UTC(2026, 7, 22));
    const [one, two] = who === 'the first' ? [a, twin] : [twin, a];
    await one.queue.setNotes(id, 'laptop', 'common');
    await one.exchange.once();
    await two.queue.setNotes(id, 'desk 1', 'common');
    await two.exchange.once();
    await two.queue.setNotes(id, 'desk 2', 'desk 1');
    await two.exchange.once();
    for (const [key, value] of there.area.stored) cloud.stored.set(key, value);
    there.account.target = cloud;
    await talk(one, two, b);
    await talk(one, two, b);
    for (const each of [a, twin, b]) {
      expect(await notesOf(each)).toContain('laptop');
      expect(await notesOf(each)).toContain('desk 2');
      expect(await queueOf(each)).toEqual(await queueOf(a));
    }
    const ids = [a, twin].map(async ({ db }) => (await loadState(db, 'devices')).id);
    expect(new Set(await Promise.all(ids)).size).toBe(2);
  },
);
