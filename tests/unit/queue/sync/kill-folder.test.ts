import { expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import { folderWorld } from '../../../support/folders/folder-world.ts';
import { MemoryFolder } from '../../../support/folders/memory-folder.ts';
import { queueOf, talk } from '../../../support/sync/device-world.ts';
import { mortalFolder } from '../../../support/sync/mortal.ts';

const key = (n: number): PaperKey => `arxiv:2607.${10_000 + n}`;
const titleOf = (n: number): string => `Of the tides, part ${n}`;

async function mortalDevice(folder: MemoryFolder) {
  const life = mortalFolder(folder);
  const world = folderWorld(folder, life.seen);
  life.of(world.db);
  life.of(world.devices);
  await world.join();
  return Object.assign(world, { life });
}

type Device = Awaited<ReturnType<typeof mortalDevice>>;

const idOf = async ({ db }: Device) => (await loadState(db, 'devices')).id;

/** One more paper, of which the last but two was removed; and a word more in the notes of the first. */
async function edit(on: Device, n: number): Promise<void> {
  await on.queue.save([key(n)], { title: titleOf(n), authors: ['Ada Tide'] });
  if (n > 3) await on.queue.remove(key(n - 2));
  const [first] = await on.db.queue.where('keys').equals(key(0)).toArray();
  const notes = first?.notes ?? '';
  await on.queue.setNotes(first?.id ?? '', `${notes} w${n}.`, notes);
}

/** A service has made a copy of the file of this device, which it takes away. */
async function copied(on: Device): Promise<void> {
  const name = `tidemark-${await idOf(on)}`;
  const file = on.folder.files.get(`${name}.json`);
  if (file !== undefined) on.folder.put(`${name} (1).json`, file.bytes);
}

it('ended at any step of an exchange by a folder nothing is lost, and nothing doubled', async () => {
  const folder = new MemoryFolder();
  const [a, b] = [await mortalDevice(folder), await mortalDevice(folder)];
  await edit(a, 0);
  await talk(a, b);
  const names = await Promise.all([a, b].map(idOf));
  let longest = 0;
  for (let n = 1, isWhole = 0; isWhole < 2; n += 1) {
    const [one, two] = n % 2 === 0 ? [a, b] : [b, a];
    await edit(one, n);
    await two.queue.setTags(key(0), [`t${n}`]);
    await copied(one);
    one.life.endAfter(Math.floor(n / 2));
    await one.exchange.once().catch(() => undefined);
    isWhole = one.life.steps() <= n / 2 ? isWhole + 1 : 0;
    longest = Math.max(longest, one.life.steps());
    one.life.endAfter(Infinity);
    one.restart();
    await talk(two, one);
    const left = Array.from({ length: n + 1 }, (_, m) => m).filter((m) => m < 2 || m > n - 2);
    const titles = (await a.db.queue.toArray()).map(({ title }) => title).sort();
    expect(titles).toEqual(left.map(titleOf).sort());
    expect(await queueOf(b)).toEqual(await queueOf(a));
    expect(await Promise.all([a, b].map(idOf))).toEqual(names);
    expect([...folder.files.keys()].sort()).toEqual(
      names.map((name) => `tidemark-${name}.json`).sort(),
    );
    const [first] = await a.db.queue.where('keys').equals(key(0)).toArray();
    const words = Array.from({ length: n + 1 }, (_, m) => ` w${m}.`).join('');
    expect(first).toMatchObject({ notes: words, tags: [`t${n}`] });
    expect(await a.db.removed.count()).toBe(await b.db.removed.count());
  }
  console.info(`an exchange by a folder of ${longest} steps, ended at each`);
}, 120_000);
