import { expect, it } from 'vitest';
import { paperRow } from '../../../support/paper.ts';
import { deviceWorld, talk, type DeviceWorld } from '../../../support/sync/device-world.ts';

const TITLES = ['On tides', 'Moons and lakes', 'Rivers'];
const idOf = (n: number): string => `2607.1000${n}`;
const archived = ({ db }: DeviceWorld) =>
  db.papers.bulkPut(
    TITLES.map((title, n) => paperRow(idOf(n), { title, authors: [{ name: 'Ada Tide' }] })),
  );

const seen = async ({ db }: DeviceWorld): Promise<unknown[]> =>
  (await db.queue.orderBy('savedAt').toArray()).map(({ title, keyLetters }) => [title, keyLetters]);

it('a device whose archive lacks the papers changes no citation key of another', async () => {
  const a = deviceWorld();
  const b = deviceWorld(a.area);
  await archived(a);
  for (const n of TITLES.keys()) await a.queue.save([`arxiv:${idOf(n)}`]);
  const before = await seen(a);
  await a.join();
  await b.join();
  await talk(a, b);
  const bare = TITLES.map((_, n) => [`arxiv:${idOf(n)}`, undefined]);
  expect(await seen(b)).toEqual(bare);
  expect(await seen(a)).toEqual(before);
  await archived(b);
  await talk(b, a);
  expect([await seen(b), await seen(a)]).toEqual([before, before]);
});

it('of two papers with one citation key the later gets letters, as soon as one device knows both', async () => {
  const a = deviceWorld();
  const b = deviceWorld(a.area);
  const paper = { title: 'Tides', authors: ['Ada Tide'] };
  await a.queue.save([`arxiv:${idOf(1)}`], paper);
  await b.queue.save([`arxiv:${idOf(2)}`], paper);
  await a.join();
  await b.join();
  await talk(a, b);
  const rows = await a.db.queue.toArray();
  expect(rows.filter(({ keyLetters }) => keyLetters !== undefined)).toHaveLength(1);
});
