import { expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import { keyOf, LIMITS } from '../../../../utils/queue/sync/account-keys.ts';
import { fitTexts } from '../../../../utils/queue/sync/account-texts.ts';
import { fromBlob } from '../../../../utils/queue/sync/blob.ts';
import { clockAt } from '../../../../utils/queue/sync/clock.ts';
import { NO_ITEM } from '../../../../utils/queue/sync/item-state.ts';
import { NOTHING } from '../../../../utils/queue/sync/merge.ts';
import { unpackReplica } from '../../../../utils/queue/sync/pack.ts';
import type { ItemState, Replica } from '../../../../utils/queue/sync/replica.ts';
import { wordsOf } from '../../../support/sync/any-words.ts';
import { deviceWorld, keysIn } from '../../../support/sync/device-world.ts';
import { dice } from '../../../support/sync/interleave.ts';
import { strictArea } from '../../../support/sync/strict-area.ts';

const BEGIN = Date.UTC(2026, 7, 1);
const roll = dice(7);

/** Papers that a device saved, the last first in time; `tags`: so many were put in since. */
function papers(device: string, count: number, from: number, tags = 0): Replica['items'] {
  const all = Array.from({ length: count }, (_, n): [string, ItemState] => {
    const ms = BEGIN + (from + n) * 1000;
    const clock = clockAt(ms, device);
    const later = clockAt(ms + 500, device);
    const words = Array.from({ length: tags }, () => wordsOf(roll, 16));
    return [
      `${device}${n}`,
      {
        ...NO_ITEM,
        life: [clock, 'in'],
        saved: [clock, { savedAt: new Date(ms).toISOString() }],
        paper: [clock, { title: wordsOf(roll, 200), authors: [], url: 'https://x.org' }],
        tags: Object.fromEntries(words.map((tag) => [tag, [later, tag] as const])),
      },
    ];
  });
  return Object.fromEntries(all);
}

async function toldBy(device: string, items: Replica['items'], room: number) {
  const { texts, bytes } = await fitTexts(device, { ...NOTHING, items }, room, undefined);
  const all = await Promise.all(
    [...texts.values()].map(async (text) => unpackReplica(await fromBlob(text, undefined))),
  );
  const told = all.flatMap((one) => Object.entries((one as Replica).items));
  return { told: Object.fromEntries(told), bytes };
}

it('where room is short a device tells what it saved itself before what others, who lack the room, saved', async () => {
  const items = { ...papers('bbbbbbbb', 20, 0), ...papers('aaaaaaaa', 100, 1000) };
  const { told } = await toldBy('bbbbbbbb', items, 6_000);
  const own = Object.keys(told).filter((id) => id.startsWith('b'));
  expect(own).toHaveLength(20);
  expect(Object.keys(told).length).toBeGreaterThan(20);
});

it('where not one paper has room it tells as many edits as have, and keeps to the room', async () => {
  const { told, bytes } = await toldBy('bbbbbbbb', papers('bbbbbbbb', 120, 0, 6), 2_048);
  expect(Object.keys(told).length).toBeGreaterThan(3);
  expect(bytes).toBeLessThanOrEqual(2_048);
});

it('its own edits are told before those of others', async () => {
  const items = { ...papers('bbbbbbbb', 5, 0, 2), ...papers('aaaaaaaa', 100, 1000, 6) };
  const { told } = await toldBy('bbbbbbbb', items, 1_024);
  expect(Object.keys(told).filter((id) => id.startsWith('b'))).toHaveLength(5);
});

it('a device that joins a full account is known to be there', async () => {
  const area = strictArea(() => BEGIN);
  for (let n = 0; n < 12; n += 1) area.stored.set(`other${n}`, 'x'.repeat(LIMITS.key - 50));
  area.stored.set('last', 'x'.repeat(3_200));
  const a = deviceWorld(area as never);
  await a.queue.save(['doi:10.1/x'], { title: wordsOf(roll, 900), authors: [] });
  const tags = Array.from({ length: 40 }, (_, n) => `${n} ${wordsOf(roll, 50).trim()}`);
  await a.queue.setTags('doi:10.1/x', tags);
  await a.join();
  const { id = '', account } = await loadState(a.db, 'devices');
  expect(area.stored.has(keyOf(id, 'head'))).toBe(true);
  expect(account).toMatchObject({ state: 'full', left: { items: 1 } });
});

it.each(['remove', 'set'] as const)(
  'what stands in the account stays until what is new is there: %s is refused',
  async (refused) => {
    const a = deviceWorld();
    const save = (from: number) =>
      a.queue.applyImport(
        Array.from({ length: 120 }, (_, n) => ({
          keys: [`doi:10.1000/${from + n}`],
          snapshot: { title: wordsOf(roll, 300), authors: [] },
        })) as never,
      );
    await save(0);
    await a.join();
    const before = new Map(a.area.stored);
    await save(1000);
    const put = a.area[refused];
    const refuse = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    Object.assign(a.area, { [refused]: refuse });
    await a.exchange.once();
    for (const [key, text] of before)
      if (!key.endsWith('head')) expect(a.area.stored.get(key)).toBe(text);
    Object.assign(a.area, { [refused]: put });
    await a.exchange.once();
    const { account } = await loadState(a.db, 'devices');
    expect(account).toMatchObject({ state: 'ok' });
    const names = new Set(keysIn(a).map((key) => key.split(':')[2]?.replace(/\..*/, '')));
    expect(names.size).toBe(2);
  },
);
