import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';

/** A build to which somebody has added a state, in the one place where states stand. */
vi.mock('../../../../utils/queue/item/states.ts', async (original) => {
  const states = await original<typeof import('../../../../utils/queue/item/states.ts')>();
  return {
    ...states,
    QUEUE_STATES: [...states.QUEUE_STATES, 'skimmed'],
    isQueueState: (value: unknown) => value === 'skimmed' || states.isQueueState(value),
    letterOf: (state: never) => (state === 'skimmed' ? 's' : states.letterOf(state)),
    isOpenState: (state: never) => state !== 'skimmed' && states.isOpenState(state),
  };
});

const { queueWorld } = await import('../../../support/queue-world.ts');
const { writeBackup } = await import('../../../../utils/queue/backup/write.ts');
const { readBackup } = await import('../../../../utils/queue/backup/format.ts');
const { readMirror } = await import('../../../../utils/queue/mirror/mirror.ts');
const { findMark } = await import('../../../../utils/queue/marks/format.ts');

const SKIMMED = 'skimmed' as never;

it('a new state goes through command, database, undo, backup, copy, mirror and shard', async () => {
  const { db, queue, storage, publisher, stored } = queueWorld();
  await queue.tend();
  await queue.save(['arxiv:2507.00001'], { title: 'Tides' });
  await queue.setState('arxiv:2507.00001', SKIMMED);
  const state = async () => (await db.queue.toCollection().first())?.state;
  expect(await state()).toBe('skimmed');

  const { undo } = await queue.remove('arxiv:2507.00001');
  await queue.undo(undo ?? '');
  expect(await state()).toBe('skimmed');

  const backup = await writeBackup(db, {}, '2026-08-21T00:00:00.000Z');
  expect(readBackup(backup)).toMatchObject({ repaired: 0, queue: [{ state: 'skimmed' }] });
  await db.staged.put({ id: 'file', at: '2026-08-21T00:00:00.000Z', text: backup });
  await db.queue.clear();
  await queue.restoreStaged('file', 'replace');
  const copy = await db.snapshots.toCollection().last();
  await queue.bulk(await db.queue.toCollection().primaryKeys(), { state: 'done' });
  await queue.restoreStaged('file', 'merge').catch(() => undefined);
  await db.staged.put({ id: 'file', at: '2026-08-21T00:00:00.000Z', text: backup });
  await queue.restoreStaged('file', 'replace');
  await queue.rollBack((copy?.n ?? 0) + 1);
  await queue.setState('arxiv:2507.00001', SKIMMED);

  await publisher.drain();
  expect((await readMirror(storage)).items).toMatchObject([{ state: 'skimmed' }]);
  expect(findMark(stored.get('q1:2507'), 'arxiv:2507.00001')).toMatchObject({
    saved: true,
    done: false,
  });
  await db.delete();
});

it('an overlay that does not know the letter of a state draws "saved"', () => {
  expect(findMark('\n00001 zo\n', 'arxiv:2507.00001')).toMatchObject({
    saved: true,
    opened: true,
    done: false,
  });
  expect(findMark('\n00001 -o\n', 'arxiv:2507.00001')).toMatchObject({ saved: false });
  expect(findMark('\n00001 c\n', 'arxiv:2507.00001')).toMatchObject({
    saved: false,
    claimed: true,
  });
});

it('no list of states stands anywhere but in utils/queue/item/states.ts', () => {
  const root = join(import.meta.dirname, '../../../..');
  const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const listing = files.filter((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return (
      ['to-read', 'reading', 'archived'].filter((state) => text.includes(`'${state}'`)).length > 1
    );
  });
  expect(listing).toEqual([]);
});
