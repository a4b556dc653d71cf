import { expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import { newItem } from '../../../../utils/queue/item/model.ts';
import { LIMITS } from '../../../../utils/queue/sync/account-keys.ts';
import { deviceWorld, queueOf, talk } from '../../../support/sync/device-world.ts';
import { ModelDevice } from '../../../support/sync/model-device.ts';
import { strictArea } from '../../../support/sync/strict-area.ts';

const BEGIN = Date.UTC(2026, 7, 21);
const key = (n: number): PaperKey => `arxiv:2607.${10_000 + n}`;

it('thirty devices of one account come to one queue, within its limits', async () => {
  let ms = BEGIN;
  const area = strictArea(() => (ms += 1000));
  const devices = Array.from({ length: 30 }, () => deviceWorld(area));
  for (const [n, one] of devices.entries()) {
    await one.queue.save([key(n)], { title: `Part ${n}`, authors: ['Ada Tide'] });
    await one.join();
  }
  await talk(...devices);
  const [first] = devices;
  const wanted = first === undefined ? [] : await queueOf(first);
  expect(wanted).toHaveLength(30);
  for (const one of devices) expect(await queueOf(one)).toEqual(wanted);
  const { account, others } = await loadState(devices[29]?.db ?? deviceWorld().db, 'devices');
  expect(account.state).toBe('ok');
  expect(others).toHaveLength(29);
  console.info(`30 devices: ${area.most()} bytes in ${area.stored.size} keys`);
  expect(area.stored.size).toBeLessThan(LIMITS.keys);
}, 120_000);

it('twenty thousand papers come whole, and a second time change nothing', () => {
  const queue = Array.from({ length: 20_000 }, (_, n) => {
    const context = { id: `i${n}`, at: new Date(BEGIN + n).toISOString(), rank: `a${n}` };
    return newItem([key(n)], { title: `Part ${n}`, authors: ['Ada Tide'] }, undefined, context);
  });
  const [a, b] = [new ModelDevice('aaaaaaaa', 0), new ModelDevice('bbbbbbbb', 0)];
  a.contents = { ...a.contents, queue: new Map(queue.map((item) => [item.id, item])) };
  const timed = <T>(work: () => T): [T, number] => {
    const from = performance.now();
    return [work(), Math.round(performance.now() - from)];
  };
  const [told, first] = timed(() => a.exchange([], BEGIN + 1));
  const [back, came] = timed(() => b.exchange([told], BEGIN + 2));
  const before = b.contents.queue;
  const [, again] = timed(() => b.exchange([told], BEGIN + 3));
  expect(b.items()).toHaveLength(20_000);
  expect(a.exchange([back], BEGIN + 4).replica).toEqual(told.replica);
  expect([...b.contents.queue].every(([id, item]) => before.get(id) === item)).toBe(true);
  console.info(`20,000 papers: told in ${first} ms, taken in in ${came} ms, again in ${again} ms`);
}, 120_000);
