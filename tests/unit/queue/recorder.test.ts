import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { createRecorder } from '../../../utils/queue/recorder.ts';
import { removedRow } from '../../../utils/queue/removed.ts';
import { queueItem } from '../../support/queue-item.ts';

const AT = '2026-08-21T00:00:00.000Z';
const OLD = queueItem({ id: 'a', title: 'Old' });
let db: TidemarkDb;

beforeEach(async () => {
  db = openDb('recorder');
  await db.queue.put(OLD);
});
afterEach(() => db.delete());

describe('the recorder of a command', () => {
  it('has each row once: as it was at first, and as it is at last', async () => {
    const { recorder, list } = createRecorder(db, AT);
    await recorder.put([{ ...OLD, title: 'Half-way' }]);
    await recorder.put([{ ...OLD, title: 'New' }]);
    expect(list()).toEqual([{ table: 'queue', before: OLD, after: { ...OLD, title: 'New' } }]);
  });

  it('has nothing of what is as it was', async () => {
    const { recorder, list } = createRecorder(db, AT);
    await recorder.put([{ ...OLD, title: 'Half-way' }]);
    await recorder.put([OLD]);
    await recorder.put([queueItem({ id: 'b' })]);
    await recorder.drop(['b'], { kept: false });
    expect(list().filter(({ table }) => table === 'queue')).toEqual([]);
  });

  it('leaves a tombstone of what goes, and keeps it among the removed when told so', async () => {
    const { recorder } = createRecorder(db, AT);
    await db.queue.put(queueItem({ id: 'b' }));
    await recorder.drop(['a', 'none'], { kept: true });
    await recorder.drop(['b'], { kept: false, into: new Map([['b', 'c']]) });
    expect(await db.gone.toArray()).toEqual([
      { id: 'a', keys: OLD.keys, at: AT },
      { id: 'b', keys: ['acl:b'], at: AT, into: 'c' },
    ]);
    expect(await db.removed.toArray()).toEqual([removedRow(OLD, AT)]);
  });

  it('what is in the queue is neither gone nor removed', async () => {
    const { recorder } = createRecorder(db, AT);
    await recorder.drop(['a'], { kept: true });
    await recorder.put([OLD]);
    expect([await db.gone.count(), await db.removed.count()]).toEqual([0, 0]);
  });
});
