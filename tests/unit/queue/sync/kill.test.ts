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
import { mortal } from '../../../support/sync/mortal.ts';

const key = (n: number): PaperKey => `arxiv:2607.${10_000 + n}`;
const titleOf = (n: number): string => `Of the tides, part ${n}`;

async function mortalDevice(account: ReturnType<typeof memoryArea>) {
  const life = mortal(account);
  const world = deviceWorld(life.area);
  life.of(world.db);
  await world.join();
  return { ...world, life };
}

const idOf = async ({ db }: DeviceWorld): Promise<string> =>
  (await loadState(db, 'devices')).id ?? '';

/** One more paper, of which the last but two was removed; and a word more in the notes of the first. */
async function edit(on: DeviceWorld, n: number): Promise<void> {
  await on.queue.save([key(n)], { title: titleOf(n), authors: ['Ada Tide'] });
  if (n > 3) await on.queue.remove(key(n - 2));
  const [first] = await on.db.queue.where('keys').equals(key(0)).toArray();
  const notes = first?.notes ?? '';
  await on.queue.setNotes(first?.id ?? '', `${notes} w${n}.`, notes);
}

it('ended at any step of an exchange nothing is lost, and nothing doubled', async () => {
  const account = memoryArea();
  const [a, b] = [await mortalDevice(account), await mortalDevice(account)];
  await edit(a, 0);
  await talk(a, b);
  const names = await Promise.all([a, b].map(idOf));
  let longest = 0;
  for (let n = 1, isWhole = 0; isWhole < 2; n += 1) {
    const [one, two] = n % 2 === 0 ? [a, b] : [b, a];
    await edit(one, n);
    await two.queue.setTags(key(0), [`t${n}`]);
    one.life.endAfter(Math.floor(n / 2));
    await one.exchange.once().catch(() => undefined);
    isWhole = one.life.steps() <= n / 2 ? isWhole + 1 : 0;
    longest = Math.max(longest, one.life.steps());
    one.life.endAfter(Infinity);
    await talk(two, one);
    const left = Array.from({ length: n + 1 }, (_, m) => m).filter((m) => m < 2 || m > n - 2);
    const titles = (await a.db.queue.toArray()).map(({ title }) => title).sort();
    expect(titles).toEqual(left.map(titleOf).sort());
    expect(await queueOf(b)).toEqual(await queueOf(a));
    expect(await Promise.all([a, b].map(idOf))).toEqual(names);
    const [first] = await a.db.queue.where('keys').equals(key(0)).toArray();
    const words = Array.from({ length: n + 1 }, (_, m) => ` w${m}.`).join('');
    expect(first).toMatchObject({ notes: words, tags: [`t${n}`] });
    expect(await a.db.removed.count()).toBe(await b.db.removed.count());
  }
  console.info(`an exchange of ${longest} steps, ended at each`);
}, 120_000);
