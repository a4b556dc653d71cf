import { expect, it } from 'vitest';
import { trendsOfMonth } from '../../../utils/trend/ranks.ts';
import { goodWorld } from '../../support/odd-rows/good-world.ts';
import { queueWorld } from '../../support/queue-world.ts';

const NOW = new Date('2026-08-21T15:00:00Z');

it('a month’s trends are the same from the term index’s columns as from its papers, which are then not read', async () => {
  const { world } = await goodWorld(queueWorld());
  const { db } = world;
  let read = 0;
  db.use({
    stack: 'dbcore',
    name: 'counts',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (name !== 'papers') return table;
        const note = <T>(answer: T): T => {
          read += 1;
          return answer;
        };
        return {
          ...table,
          getMany: (request) => note(table.getMany(request)),
          query: (request) => note(table.query(request)),
        };
      },
    }),
  });
  db.close();
  await db.open();
  const fromColumns = await trendsOfMonth(db, '2608', NOW);
  expect(read).toBe(0);
  expect(fromColumns.size).toBe(6);
  await db.termFacts.clear();
  expect([...(await trendsOfMonth(db, '2608', NOW))]).toEqual([...fromColumns]);
  expect(read).toBeGreaterThan(0);
  await db.delete();
});
