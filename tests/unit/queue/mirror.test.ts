import { afterEach, describe, expect, it } from 'vitest';
import { lostItems, readMirror, tendMirror } from '../../../utils/queue/mirror/mirror.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

async function saved(n: number): Promise<void> {
  await tendMirror(world.db, world.storage, world.newId);
  for (let i = 0; i < n; i += 1) await world.queue.save([`acl:p-${i}`], { title: `Paper ${i}` });
  await world.publisher.drain();
}

describe('the mirror', () => {
  it('follows the queue, removals too', async () => {
    await saved(5);
    await world.queue.remove('acl:p-3');
    await world.publisher.drain();
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect((await readMirror(world.storage)).sort(byId)).toEqual(await world.db.queue.toArray());
    expect(await lostItems(world.db, world.storage)).toEqual([]);
  });

  it('after a wipe it is offered, and neither a start nor a new save writes over it', async () => {
    await saved(5);
    await world.db.delete({ disableAutoOpen: false });
    await tendMirror(world.db, world.storage, world.newId);
    await world.queue.save(['acl:new-1'], { title: 'New' });
    await world.publisher.drain();
    await world.publisher.rebuild();
    expect(await lostItems(world.db, world.storage)).toHaveLength(5);
  });

  it('is made anew when storage.local was lost', async () => {
    await saved(3);
    world.stored.clear();
    await tendMirror(world.db, world.storage, world.newId);
    await world.publisher.drain();
    expect(await readMirror(world.storage)).toHaveLength(3);
  });

  it('leaves out what is corrupt in it', async () => {
    await saved(3);
    world.stored.set('m1:00', 'broken');
    world.stored.set('m1:01', [{ id: 5 }, null]);
    expect((await readMirror(world.storage)).length).toBeGreaterThan(0);
  });
});
