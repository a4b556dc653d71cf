import { sourceOfAddress } from './source.ts';

type Raw = Readonly<Record<string, unknown>>;

/** `STEPS[n - 1]` makes an item of version n one of version n + 1. */
const STEPS: readonly ((item: Raw) => Raw)[] = [
  function savedFromBecomesSource({ savedFrom, ...item }) {
    const source = typeof savedFrom === 'string' ? sourceOfAddress(savedFrom) : undefined;
    return source === undefined ? item : { source, ...item };
  },
  /** `keyLetters` are given where items are together: by the migration (utils/open-db/letter-items.ts) and as they are written. */
  function keyLettersAreNew(item) {
    return item;
  },
];

/**
 * The version of a queue item's shape. Every stored copy of items says it (database, backup, mirror,
 * copies before migrations, undo journal, our own JSON); all are read through `upgradeItem`.
 *
 * To change the shape: the field in schema.ts, one step above (which raises the version), one version in utils/open-db/open-db.ts. A step is
 * never changed later, imports nothing that may change, and passes over what it does not understand.
 */
export const ITEM_VERSION = STEPS.length + 1;

export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item of an older version in today's shape; nothing is checked. What is no record stays as it is. */
export function upgradeItem(raw: unknown, fromVersion: number): unknown {
  if (!isRecord(raw)) return raw;
  return STEPS.slice(Math.max(0, fromVersion - 1)).reduce((item, step) => step(item), raw);
}
