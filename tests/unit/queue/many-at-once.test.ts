import { afterEach, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { writeBackup } from '../../../utils/queue/backup/write.ts';
import { isLong } from '../../support/is-long.ts';
import { queueWorld } from '../../support/queue-world.ts';

const REMOVED = isLong ? 10_000 : 1_200;
const RESTORED = isLong ? 20_000 : 2_000;
const AT = '2026-08-21T09:00:00.000Z';
let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

it(`${REMOVED} at once: removed, brought back and undone`, async () => {
  const candidates = Array.from({ length: REMOVED }, (_, n) => ({
    keys: [`acl:many-${n}`] as PaperKey[],
  }));
  await world.queue.applyImport(candidates);
  const ids = await world.db.queue.toCollection().primaryKeys();
  await world.queue.bulk(ids, { remove: true });
  expect(await world.db.removed.count()).toBe(REMOVED);
  const { result } = await world.queue.bringBack(ids);
  expect(result).toBe(REMOVED);
  expect(await world.db.queue.count()).toBe(REMOVED);
}, 120_000);

it(`${RESTORED} items of a backup in one go`, async () => {
  await world.queue.save(['acl:p-1'], { title: 'Paper' });
  const item = JSON.parse(await writeBackup(world.db, {}, AT)).queue[0] as object;
  const queue = Array.from({ length: RESTORED }, (_, n) => ({
    ...item,
    id: `i${n}`,
    keys: [`acl:q-${n}`],
  }));
  const text = JSON.stringify({ format: 'tidemark-backup', version: 1, queue });
  await world.db.staged.put({ id: 'file', at: AT, text });
  const { result } = await world.queue.restoreStaged('file', 'merge');
  expect(result.fresh).toBe(RESTORED);
}, 120_000);
