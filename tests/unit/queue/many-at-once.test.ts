import { afterEach, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { writeBackup } from '../../../utils/queue/backup/write.ts';
import { queueWorld } from '../../support/queue-world.ts';

const AT = '2026-08-21T09:00:00.000Z';
let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

it('10,000 at once: removed, brought back and undone', async () => {
  const candidates = Array.from({ length: 10_000 }, (_, n) => ({
    keys: [`acl:many-${n}`] as PaperKey[],
  }));
  await world.queue.applyImport(candidates);
  const ids = await world.db.queue.toCollection().primaryKeys();
  await world.queue.bulk(ids, { remove: true });
  expect(await world.db.removed.count()).toBe(10_000);
  const { result } = await world.queue.bringBack(ids);
  expect(result).toBe(10_000);
  expect(await world.db.queue.count()).toBe(10_000);
}, 120_000);

it('20,000 items of a backup in one go', async () => {
  await world.queue.save(['acl:p-1'], { title: 'Paper' });
  const item = JSON.parse(await writeBackup(world.db, {}, AT)).queue[0] as object;
  const queue = Array.from({ length: 20_000 }, (_, n) => ({
    ...item,
    id: `i${n}`,
    keys: [`acl:q-${n}`],
  }));
  const text = JSON.stringify({ format: 'tidemark-backup', version: 1, queue });
  await world.db.staged.put({ id: 'file', at: AT, text });
  const { result } = await world.queue.restoreStaged('file', 'merge');
  expect(result.fresh).toBe(20_000);
}, 120_000);
