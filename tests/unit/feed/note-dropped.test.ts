import { afterEach, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { loadState } from '../../../utils/db/state.ts';
import { noteDropped } from '../../../utils/feed/note-dropped.ts';

const db = openDb('note-dropped');
afterEach(() => db.delete({ disableAutoOpen: false }));
const NOW = new Date('2026-08-21T10:00:00.000Z');

it('what could not be used is counted by reason, over all readings', async () => {
  await noteDropped(
    db,
    [{ reason: 'trouble.item.id', subject: 'a' }, { reason: 'trouble.item.shape' }],
    'day 1',
    NOW,
  );
  await noteDropped(db, [{ reason: 'trouble.item.id', subject: 'b' }], 'day 2', NOW);
  expect(await loadState(db, 'dropped')).toEqual({ 'trouble.item.id': 2, 'trouble.item.shape': 1 });
});

it('and named: by its own name, else by where it stood; the first twenty of a reading', async () => {
  const many = Array.from({ length: 25 }, (_, n) => ({
    reason: 'trouble.item.id' as const,
    subject: `paper ${n}`,
  }));
  await noteDropped(db, [{ reason: 'trouble.item.shape' }, ...many], 'month 2026-08', NOW);
  const rows = await db.problems.toArray();
  expect(rows).toHaveLength(20);
  expect(rows[0]).toMatchObject({
    kind: 'feed-item',
    reason: 'trouble.item.shape',
    subject: 'month 2026-08',
  });
  expect(rows.at(-1)).toMatchObject({ subject: 'paper 18', at: NOW.toISOString() });
  expect(await loadState(db, 'dropped')).toEqual({
    'trouble.item.id': 25,
    'trouble.item.shape': 1,
  });
});

it('where nothing was dropped, nothing is written', async () => {
  await noteDropped(db, [], 'day 1', NOW);
  expect([await db.state.count(), await db.problems.count()]).toEqual([0, 0]);
});
