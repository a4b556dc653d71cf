import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { createLedger } from '../../../utils/queue/ledger.ts';
import { removedRow } from '../../../utils/queue/removed.ts';
import { queueItem } from '../../support/queue-item.ts';

const AT = '2026-08-21T00:00:00.000Z';
const OLD = queueItem({ id: 'a', title: 'Old' });
let db: TidemarkDb;

beforeEach(async () => {
  db = openDb('ledger');
  await db.queue.put(OLD);
});
afterEach(() => db.delete());

describe('the ledger of a command', () => {
  it('has each row once: as it was at first, and as it is at last', async () => {
    const { ledger, list } = createLedger(db, AT);
    await ledger.put([{ ...OLD, title: 'Half-way' }]);
    await ledger.put([{ ...OLD, title: 'New' }]);
    expect(list()).toEqual([{ table: 'queue', before: OLD, after: { ...OLD, title: 'New' } }]);
  });

  it('has nothing of what is as it was', async () => {
    const { ledger, list } = createLedger(db, AT);
    await ledger.put([{ ...OLD, title: 'Half-way' }]);
    await ledger.put([OLD]);
    await ledger.put([queueItem({ id: 'b' })]);
    await ledger.drop(['b'], { kept: false });
    expect(list().filter(({ table }) => table === 'queue')).toEqual([]);
  });

  it('leaves a tombstone of what goes, and keeps it among the removed when told so', async () => {
    const { ledger } = createLedger(db, AT);
    await db.queue.put(queueItem({ id: 'b' }));
    await ledger.drop(['a', 'none'], { kept: true });
    await ledger.drop(['b'], { kept: false, into: new Map([['b', 'c']]) });
    expect(await db.gone.toArray()).toEqual([
      { id: 'a', keys: OLD.keys, at: AT },
      { id: 'b', keys: ['acl:b'], at: AT, into: 'c' },
    ]);
    expect(await db.removed.toArray()).toEqual([removedRow(OLD, AT)]);
  });

  it('what is in the queue is neither gone nor removed', async () => {
    const { ledger } = createLedger(db, AT);
    await ledger.drop(['a'], { kept: true });
    await ledger.put([OLD]);
    expect([await db.gone.count(), await db.removed.count()]).toEqual([0, 0]);
  });
});
