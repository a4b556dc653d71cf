import { expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import { QueueError } from '../../../../utils/queue/error.ts';
import type { Seal } from '../../../../utils/queue/sync/carrier.ts';
import { deviceWorld, keysIn, queueOf, talk } from '../../../support/sync/device-world.ts';

/** A seal that is known by its first byte, and opened by the same alone. */
const sealOf = (letter: number): Seal => ({
  name: String(letter),
  close: (bytes) => Promise.resolve(Uint8Array.from([letter, ...bytes])),
  open: (bytes) =>
    bytes[0] === letter
      ? Promise.resolve(bytes.slice(1))
      : Promise.reject(new QueueError('trouble.seal.wrong')),
});

/** A device whose passphrase can be set, changed and dropped. */
function sealable(area?: Parameters<typeof deviceWorld>[0]) {
  let seal: Seal | undefined;
  const world = deviceWorld(area, () => seal);
  const lettersThere = (): string[] =>
    keysIn(world).map((key) => String(world.area.stored.get(key)));
  return { ...world, set: (next: Seal | undefined) => void (seal = next), lettersThere };
}

const save = (on: ReturnType<typeof sealable>, n: number) =>
  on.queue.save([`arxiv:2607.1000${n}`], { title: `Part ${n}`, authors: ['Ada Tide'] });

it('a passphrase that is set, changed or dropped later is true of all that stands in the account', async () => {
  const a = sealable();
  await save(a, 1);
  await a.join();
  const isSealed = (): boolean[] => a.lettersThere().map((text) => text.startsWith('2'));
  expect(isSealed()).toEqual([false, false]);
  a.set(sealOf(1));
  await a.exchange.once();
  expect(isSealed()).toEqual([true, true]);
  const before = a.lettersThere();
  a.set(sealOf(2));
  await a.exchange.once();
  expect(a.lettersThere().filter((text) => before.includes(text))).toEqual([]);
  a.set(undefined);
  await save(a, 2);
  await a.exchange.once();
  expect(isSealed()).toEqual([false, false]);
  const { id, account } = await loadState(a.db, 'devices');
  expect(account.state).toBe('ok');
  expect(keysIn(a).every((key) => key.includes(id ?? '-'))).toBe(true);
  const b = sealable(a.area);
  await b.join();
  expect(await queueOf(b)).toEqual(await queueOf(a));
});

it('what another device sealed is asked for, and this one writes nothing that it could not read', async () => {
  const a = sealable();
  const b = sealable(a.area);
  for (const one of [a, b]) one.set(sealOf(1));
  await save(a, 1);
  await a.join();
  await b.join();
  a.set(undefined);
  await save(a, 2);
  await talk(a, b);
  expect((await loadState(a.db, 'devices')).account).toMatchObject({
    state: 'error',
    trouble: 'trouble.sync.sealed',
  });
  expect(a.lettersThere().every((text) => text.startsWith('2'))).toBe(true);
  a.set(sealOf(1));
  await talk(a, b);
  expect(await queueOf(b)).toEqual(await queueOf(a));
  expect(await queueOf(b)).toHaveLength(2);
});
