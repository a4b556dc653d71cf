import { afterEach, expect, it, vi } from 'vitest';
import { workerWorld } from '../../support/worker-world.ts';

afterEach(() => vi.unstubAllGlobals());

it('deleting everything leaves nothing, and databases that take the next paper', async () => {
  const { command, db, stored } = workerWorld();
  await command('save', { keys: ['arxiv:2608.00001'] });
  await command('deleteAll', {});
  expect([...stored.keys()]).toEqual([]);
  await command('save', { keys: ['arxiv:2608.00002'] });
  expect((await db.queue.toArray()).flatMap(({ keys }) => keys)).toEqual(['arxiv:2608.00002']);
  await db.delete();
});
