// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { RemovedPage } from '../../../entrypoints/library/queue/RemovedPage.tsx';
import { fullDisk } from '../../support/full-disk.ts';
import { queuePage } from '../../support/queue-page.tsx';
import { queueWorld } from '../../support/queue-world.ts';

it('on a full disk emptying the removed says so, asks anew, and then makes room', async () => {
  const world = queueWorld();
  const disk = fullDisk(world.db);
  await world.queue.save(['arxiv:2507.00001'], { title: 'Paper 1' });
  await world.queue.remove('arxiv:2507.00001');
  disk.for('snapshots', 'undo');
  const { db, press, says } = queuePage(
    ({ commands }) => <RemovedPage commands={commands} />,
    world,
  );
  await press('Empty now');
  await says('A copy is kept first.');
  await press('Forget');
  await says('There is no room on the disk for a copy, so nothing was forgotten yet.');
  await says('Forget 1 paper with its notes, without a copy? This cannot be undone.');
  expect(await db.removed.count()).toBe(1);
  await press('Forget');
  await says('Forgot 1 removed paper.');
  expect(await db.removed.count()).toBe(0);
});
