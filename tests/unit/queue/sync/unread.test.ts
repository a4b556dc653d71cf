import { expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import { setPassphrase } from '../../../../utils/queue/sync/kept/passphrase.ts';
import { folderWorld } from '../../../support/folders/folder-world.ts';
import { keysIn, talk } from '../../../support/sync/device-world.ts';
import { sealedWorld } from '../../../support/sync/sealed-world.ts';

/** The papers of those who are not lost, on either. */
const BOTH = [
  ['Part 2', 'Part 3'],
  ['Part 2', 'Part 3'],
];

type World = ReturnType<typeof sealedWorld> | ReturnType<typeof folderWorld>;

const save = ({ queue }: World, n: number) =>
  queue.save([`arxiv:2607.1000${n}`], { title: `Part ${n}`, authors: ['Ada Tide'] });
const titles = async ({ db }: World): Promise<string[]> =>
  (await db.queue.toArray()).map(({ title }) => title).sort();
const devicesOf = ({ db }: World) => loadState(db, 'devices');

/** Of three devices the last has a passphrase that the others do not know, and is lost. */
async function withOneLost<W extends World>(a: W, b: W, c: W): Promise<string> {
  await setPassphrase(c.devices, 'nobody knows it');
  await save(c, 1);
  await c.join();
  await save(a, 2);
  await a.join();
  await b.join();
  await save(b, 3);
  await talk(a, b);
  return (await devicesOf(c)).id ?? '';
}

function inAccount() {
  const a = sealedWorld();
  return [a, sealedWorld(a.area), sealedWorld(a.area)] as const;
}

it('a device whose passphrase nobody has is named, and forgetting it lets the others exchange', async () => {
  const [a, b, c] = inAccount();
  const lost = await withOneLost(a, b, c);
  const { account, others } = await devicesOf(a);
  expect(account).toMatchObject({ state: 'error', trouble: 'trouble.seal.wrong' });
  expect(others).toMatchObject([{ id: lost, places: ['account'], unread: [{}] }]);
  await a.exchange.forget(lost);
  expect(keysIn(a).filter((key) => key.includes(lost))).toEqual([]);
  await talk(a, b);
  expect([await titles(a), await titles(b)]).toEqual(BOTH);
  expect((await devicesOf(b)).account).toMatchObject({ state: 'ok' });
});

it('so it is in a folder', async () => {
  const a = folderWorld();
  const [b, c] = [folderWorld(a.folder), folderWorld(a.folder)];
  const lost = await withOneLost(a, b, c);
  const { folder, others } = await devicesOf(a);
  expect(folder).toMatchObject({ state: 'error', trouble: 'trouble.seal.wrong' });
  expect(others).toMatchObject([{ id: lost, places: ['folder'], unread: [{}] }]);
  await a.exchange.forget(lost);
  await talk(a, b);
  expect([await titles(a), await titles(b)]).toEqual(BOTH);
  expect((await devicesOf(b)).folder).toMatchObject({ state: 'ok' });
});

it('what stands there unopened and untouched for long is in the way no more, until it changes', async () => {
  const [a, b, c] = inAccount();
  const lost = await withOneLost(a, b, c);
  const later = (days: number): void => {
    for (const one of [a, b, c]) one.setTime(Date.UTC(2026, 7, 22 + days));
  };
  later(80);
  await talk(a, b);
  expect((await devicesOf(a)).account.state).toBe('error');
  later(92);
  await talk(a, b);
  expect([await titles(a), await titles(b)]).toEqual(BOTH);
  expect((await devicesOf(a)).account.state).toBe('ok');
  expect((await devicesOf(a)).others.map(({ id }) => id)).toContain(lost);
  await save(c, 4);
  await talk(c, a);
  expect((await devicesOf(a)).account.state).toBe('error');
});
