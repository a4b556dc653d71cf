// @vitest-environment happy-dom
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { goodWorld, storeRows } from '../../support/odd-rows/good-world.ts';
import { rebuildTerms } from '../../../utils/terms/rebuild.ts';
import { besideRow, fieldsOf, spoilt } from '../../support/odd-rows/odd-row.ts';
import { WRONG } from '../../support/odd-rows/values.ts';
import { giveSize } from '../../support/give-size.ts';
import { isLong } from '../../support/is-long.ts';
import { failuresOfViews } from '../../support/odd-rows/views.tsx';

/** One odd row in each table at once: of each the field of this number. The largest row has fewer fields; one such in `npm test`. */
const FIELDS = isLong ? Array.from({ length: 26 }, (_, n) => n) : [15];
const VALUES = isLong ? WRONG : WRONG.slice(7, 8);

let good: Awaited<ReturnType<typeof goodWorld>>;
beforeAll(async () => {
  giveSize();
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: {
      estimate: () => Promise.resolve({ usage: 1 }),
      persisted: () => Promise.resolve(true),
    },
  });
  good = await goodWorld();
});
afterAll(() => good.world.db.delete());

it.each(FIELDS)(
  'odd rows, field %i in every table, cost no view',
  async (field) => {
    // happy-dom does not know <search>, and React says so.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.setSystemTime(Date.UTC(2026, 7, 21, 15));
    const { db } = good.world;
    const wrong: string[] = [];
    for (const [name, odd] of VALUES) {
      const tables = { ...good.rows };
      for (const [table, rows] of Object.entries(good.rows)) {
        const fields = fieldsOf(table, rows);
        tables[table] = [
          ...rows,
          spoilt(besideRow(table, rows), fields[field % fields.length] ?? '', odd),
        ];
      }
      await storeRows(db, tables);
      await rebuildTerms(db);
      for (const words of await failuresOfViews(db)) wrong.push(`${name} → ${words}`);
    }
    expect(wrong).toEqual([]);
  },
  3_600_000,
);
