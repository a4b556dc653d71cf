import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { VERSIONS } from '../../../../utils/open-db/open-db.ts';
import { itemSchema } from '../../../../utils/queue/item/schema.ts';
import { ITEM_VERSION } from '../../../../utils/queue/item/upgrade.ts';

/**
 * The names of an item's fields in the last version. Where one is added, renamed or goes, stored copies have the
 * other shape: a step in queue/item/upgrade.ts makes a new version, which is written here with its names.
 */
const FIELDS = {
  version: 3,
  names:
    'authors changed changedAt claims evidence id keyLetters keys notes rank savedAt snoozedUntil source state tags title type url venue version year',
};

it('another shape of the item is another version', () => {
  expect({ version: ITEM_VERSION, names: Object.keys(itemSchema.shape).sort().join(' ') }).toEqual(
    FIELDS,
  );
});

it('the newest database holds items of the newest version', () => {
  expect(VERSIONS.at(-1)?.items).toBe(ITEM_VERSION);
  const versions = VERSIONS.map(({ items }) => items);
  expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  expect(VERSIONS.map(({ n }) => n)).toEqual(VERSIONS.map((_, at) => at + 1));
});

it('what each earlier version wrote is frozen', () => {
  const frozen = readdirSync(join(import.meta.dirname, '../../../fixtures/frozen')).sort();
  expect(frozen).toEqual(Array.from({ length: ITEM_VERSION - 1 }, (_, n) => `v${n + 1}`));
});
