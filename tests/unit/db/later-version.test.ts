import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storeTroubleOf } from '../../../utils/db/store-trouble.ts';
import { openDb, VERSIONS } from '../../../utils/open-db/open-db.ts';
import { t } from '../../../utils/i18n/t.ts';
import { queueItem } from '../../support/queue-item.ts';
import { workerWorld } from '../../support/worker-world.ts';

const next = { n: VERSIONS.length + 1, items: VERSIONS.length + 1, stores: { shelves: 'id' } };
const item = { ...queueItem({ id: 'a', keys: ['arxiv:2608.00001'] }), shelf: 'of tomorrow' };

/** What a later Tidemark leaves behind. */
async function writeLater(name: string): Promise<void> {
  const db = openDb(name, [...VERSIONS, next]);
  await db.queue.put(item);
  db.close();
}

async function rowsOf(name: string): Promise<unknown[]> {
  const db = openDb(name, [...VERSIONS, next]);
  const rows = await db.queue.toArray();
  const { version } = db.backendDB();
  db.close();
  return [version, rows];
}

describe('a database that a later Tidemark wrote', () => {
  const name = 'later';
  beforeEach(() => writeLater(name));
  afterEach(async () => {
    vi.unstubAllGlobals();
    await openDb(name, [...VERSIONS, next]).delete();
  });

  it.each([
    ['reading', (db: ReturnType<typeof openDb>) => db.queue.toArray()],
    ['writing', (db: ReturnType<typeof openDb>) => db.queue.put(queueItem({ id: 'b' }))],
    ['opening', (db: ReturnType<typeof openDb>) => db.open()],
  ])(
    'is refused by an earlier one at %s, in words that say what to do, and left as it is',
    async (_, act) => {
      const before = await rowsOf(name);
      const db = openDb(name);
      const error: unknown = await act(db).then(
        () => undefined,
        (failed: unknown) => failed,
      );
      expect(storeTroubleOf(error)).toBe('newer');
      // Asked again, too.
      expect(storeTroubleOf(await db.queue.count().catch((failed: unknown) => failed))).toBe(
        'newer',
      );
      db.close();
      expect(await rowsOf(name)).toEqual(before);
      expect(t('trouble.store.newer')).toContain('Update Tidemark');
    },
  );

  it('keeps the worker from saving, which says why', async () => {
    const world = workerWorld();
    const own = world.db.name;
    await world.db.delete();
    await writeLater(own);
    await world.db.open().catch(() => undefined);
    const answer = await world.send('save', {
      keys: ['arxiv:2608.00002'],
      snapshot: { title: 'Tides' },
    });
    expect(answer).toMatchObject({ ok: false });
    expect(JSON.stringify(answer)).toContain('newer');
    world.db.close();
    expect(await rowsOf(own)).toMatchObject([next.n * 10, [{ id: 'a' }]]);
  });
});
