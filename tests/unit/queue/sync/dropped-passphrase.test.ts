import { expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import { hasPassphrase } from '../../../../utils/queue/sync/kept/device-seal.ts';
import { keptOf } from '../../../../utils/queue/sync/kept/devices-db.ts';
import {
  answerPassphrase,
  dropPassphrase,
  setPassphrase,
} from '../../../../utils/queue/sync/kept/passphrase.ts';
import { folderWorld } from '../../../support/folders/folder-world.ts';
import { keysIn, talk } from '../../../support/sync/device-world.ts';
import { sealedWorld } from '../../../support/sync/sealed-world.ts';

const WORDS = 'eight letters';

const save = ({ queue }: Pick<ReturnType<typeof sealedWorld>, 'queue'>, n: number) =>
  queue.save([`arxiv:2607.1000${n}`], { title: `Part ${n}`, authors: ['Ada Tide'] });

const titles = async ({ db }: Pick<ReturnType<typeof sealedWorld>, 'db'>): Promise<string[]> =>
  (await db.queue.toArray()).map(({ title }) => title).sort();

type World = ReturnType<typeof sealedWorld> | ReturnType<typeof folderWorld>;

/** Both with one passphrase, which each drops at another time, with papers saved in between. */
async function dropsOnBoth(a: World, b: World): Promise<void> {
  await setPassphrase(a.devices, WORDS);
  await save(a, 1);
  await a.join();
  await b.join();
  await answerPassphrase(b.devices, WORDS);
  await talk(b, a);
  await dropPassphrase(a.devices);
  await save(a, 2);
  await a.exchange.once();
  await dropPassphrase(b.devices);
  await save(b, 3);
  await talk(a, b);
}

it('a passphrase that both devices drop is in the way of nothing in the account', async () => {
  const a = sealedWorld();
  const b = sealedWorld(a.area);
  await dropsOnBoth(a, b);
  for (const one of [a, b]) {
    expect(await titles(one)).toEqual(['Part 1', 'Part 2', 'Part 3']);
    expect((await loadState(one.db, 'devices')).account).toMatchObject({ state: 'ok' });
    expect(await hasPassphrase(one.devices)).toBe(false);
  }
  expect(keysIn(a).map((key) => String(a.area.stored.get(key)).slice(0, 1))).not.toContain('2');
  await setPassphrase(a.devices, 'another one');
  await a.exchange.once();
  expect(await hasPassphrase(a.devices)).toBe(true);
});

it('nor in the folder', async () => {
  const a = folderWorld();
  const b = folderWorld(a.folder);
  await dropsOnBoth(a, b);
  for (const one of [a, b]) {
    expect(await titles(one)).toEqual(['Part 1', 'Part 2', 'Part 3']);
    expect((await loadState(one.db, 'devices')).folder).toMatchObject({ state: 'ok' });
  }
});

/** `b` is asked for the passphrase of `a`. */
async function asked() {
  const a = folderWorld();
  const b = folderWorld(a.folder);
  const isAsked = async () => ((await keptOf(b.devices, 'locked')) ?? []).length > 0;
  await setPassphrase(a.devices, WORDS);
  await save(a, 1);
  await a.join();
  await b.join();
  expect(await isAsked()).toBe(true);
  await b.exchange.once();
  expect(await isAsked()).toBe(true);
  return { a, b, isAsked };
}

it('the question for it is withdrawn once the other device seals no more, or the place is off', async () => {
  const dropped = await asked();
  await dropPassphrase(dropped.a.devices);
  await dropped.a.exchange.once();
  await dropped.b.exchange.once();
  expect(await titles(dropped.b)).toEqual(['Part 1']);
  expect(await dropped.isAsked()).toBe(false);
  const { b, isAsked } = await asked();
  await b.exchange.switch('folder', false);
  expect(await isAsked()).toBe(false);
});

it('a device that dropped it opens what the others go on sealing, and they what it writes', async () => {
  const a = sealedWorld();
  const b = sealedWorld(a.area);
  await setPassphrase(a.devices, WORDS);
  await a.join();
  await save(a, 1);
  await a.exchange.once();
  await b.join();
  await answerPassphrase(b.devices, WORDS);
  await talk(b, a);
  await dropPassphrase(b.devices);
  await save(a, 2);
  await save(b, 3);
  await talk(a, b);
  const all = ['Part 1', 'Part 2', 'Part 3'];
  expect([await titles(a), await titles(b)]).toEqual([all, all]);
});
