import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writtenNow } from '../../support/freeze.ts';
import { itemSchema, type QueueRow } from '../../../utils/queue/item/schema.ts';
import { ITEM_VERSION } from '../../../utils/queue/item/upgrade.ts';

interface Database {
  version: number;
  tables: Record<string, object[]> & { queue: QueueRow[]; undo: { what: string }[] };
}

const NEWEST = join(import.meta.dirname, `../../fixtures/frozen/v${ITEM_VERSION - 1}`);
const databaseOf = (text = '{}'): Database => JSON.parse(text) as Database;

it('what `npm run freeze` writes holds every field of an item, and what the last frozen version holds', async () => {
  const written = await writtenNow();
  expect(await writtenNow()).toEqual(written);
  const { tables } = databaseOf(written['database.json']);
  const fields = new Set(tables.queue.flatMap((item) => Object.keys(item)));
  expect([...fields].sort()).toEqual(Object.keys(itemSchema.shape).sort());
  const last = databaseOf(readFileSync(join(NEWEST, 'database.json'), 'utf8')).tables;
  const { state: _, ...reader } = last;
  for (const [name, rows] of Object.entries(reader))
    expect(tables[name]?.length, name).toBeGreaterThanOrEqual(rows.length);
  const kinds = tables.undo.map(({ what }) => what);
  expect(kinds).toEqual(expect.arrayContaining(last.undo.map(({ what }) => what)));
});
