/**
 * Tests that are not repeated: they take seconds, replace modules as only vitest can, or draw pages (.tsx). What they alone
 * would notice is counted as not noticed.
 */
export const LEFT_OUT: readonly string[] = [
  'tests/unit/queue/whole-or-not.test.ts',
  'tests/unit/queue/any-order.test.ts',
  'tests/unit/queue/undo-stream.test.ts',
  'tests/unit/queue/many-at-once.test.ts',
  'tests/unit/queue/import/no-square.test.ts',
  'tests/unit/queue/import/most-references.test.ts',
  'tests/unit/queue/item/a-fifth-state.test.ts',
  'tests/unit/feed/allowance.test.ts',
  'tests/unit/feed/backfill-interrupted.test.ts',
  'tests/unit/feed/clock.test.ts',
  'tests/unit/feed/flat.test.ts',
  'tests/unit/feed/stuck.test.ts',
  'tests/unit/feed/sync-interrupted.test.ts',
  'tests/unit/export/every-style.test.ts',
  'tests/unit/export/read-back.test.ts',
  'tests/unit/view/digest.test.ts',
];
