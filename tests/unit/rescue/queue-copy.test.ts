import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBackup } from '../../../utils/queue/backup/format.ts';
import { copyQueue } from '../../../utils/rescue/queue-copy.ts';
import { queueWorld } from '../../support/queue-world.ts';

type World = ReturnType<typeof queueWorld>;
const worlds: World[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  for (const { db } of worlds.splice(0)) await db.delete();
});

/** A queue of two papers, with its mirror written. */
async function setUp(): Promise<World> {
  const world = queueWorld();
  worlds.push(world);
  await world.queue.tend();
  await world.queue.save(['arxiv:2608.00001'], { title: 'First' });
  await world.queue.save(['arxiv:2608.00002'], { title: 'Second' });
  await world.publisher.drain();
  return world;
}

const titles = (text: string): string[] =>
  readBackup(text)
    .queue.map(({ title }) => title)
    .sort();

describe('a copy of the queue', () => {
  it('comes from the database while that can be read', async () => {
    const copy = await copyQueue(await setUp());
    expect(copy).toMatchObject({ papers: 2, from: 'database' });
    expect(titles(copy.text)).toEqual(['First', 'Second']);
  });

  it('comes from the mirror when the database is closed, as a backup that can be restored', async () => {
    const world = await setUp();
    world.db.close();
    const copy = await copyQueue(world);
    expect(copy).toMatchObject({ papers: 2, from: 'mirror' });
    expect(titles(copy.text)).toEqual(['First', 'Second']);
  });

  it('comes from the mirror when the database does not answer', async () => {
    const world = await setUp();
    vi.spyOn(world.db.queue, 'count').mockReturnValue(new Promise(() => undefined) as never);
    expect(await copyQueue({ ...world, answersMs: 5 })).toMatchObject({ from: 'mirror' });
  });

  it('is not pretended when neither can be read', async () => {
    const world = await setUp();
    world.db.close();
    const storage = {
      get: () => Promise.reject(new Error('no storage')),
      set: () => Promise.resolve(),
    };
    await expect(copyQueue({ ...world, storage })).rejects.toThrow('Database has been closed');
    world.stored.clear();
    await expect(copyQueue(world)).rejects.toThrow('Database has been closed');
  });
});
