import { expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import { deviceWorld, talk, type DeviceWorld } from '../../../support/sync/device-world.ts';

const DAY_MS = 86_400_000;
const BEGIN = Date.UTC(2026, 7, 22);

const save = (on: DeviceWorld, n: number) =>
  on.queue.save([`arxiv:2607.1000${n}`], { title: `Part ${n}`, authors: ['Ada Tide'] });
const stateOf = async ({ db }: DeviceWorld) => (await loadState(db, 'devices')).account.state;

/** Two devices, and what a third left there: a head of one write and the text of another, or no head. */
async function withOrphan(hasHead: boolean) {
  const a = deviceWorld();
  const b = deviceWorld(a.area);
  await save(a, 1);
  await a.join();
  await b.join();
  const { id } = await loadState(a.db, 'devices');
  const head = a.area.stored.get(`d:${id}:head`);
  await save(a, 2);
  await a.exchange.once();
  if (hasHead) a.area.stored.set('d:oooooooo:head', head);
  a.area.stored.set('d:oooooooo:i1.0', a.area.stored.get(`d:${id}:i1.0`));
  return { a, b };
}

it.each([
  ['the head of another write', true],
  ['no head', false],
])(
  'what an orphan left with %s is waited for a day, and taken as it is after that',
  async (_, hasHead) => {
    const { a, b } = await withOrphan(hasHead);
    await talk(a, b);
    expect([await stateOf(a), await stateOf(b)]).toEqual(['waiting', 'waiting']);
    for (const one of [a, b]) one.setTime(BEGIN + 2 * DAY_MS);
    await talk(a, b);
    expect([await stateOf(a), await stateOf(b)]).toEqual(['ok', 'ok']);
    expect(await b.db.queue.count()).toBe(2);
  },
);
