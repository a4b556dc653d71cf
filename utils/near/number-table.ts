/** Numbers above 0 by key, for loops in which a `Map` would take most of the time. */
export interface NumberTable {
  keys: Int32Array;
  values: Uint16Array;
}

const SLOTS_A_KEY = 4;
/** Spreads keys that follow each other (Knuth's multiplicative hashing). */
const SPREAD = -1_640_531_527;

function slotOf({ keys, values }: NumberTable, key: number): number {
  const last = keys.length - 1;
  let slot = (Math.imul(key, SPREAD) >>> 12) & last;
  while (values[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
  return slot;
}

/** Of keys that come twice the last one counts. */
export function numberTable(entries: readonly (readonly [number, number])[]): NumberTable {
  const slots = 2 ** Math.ceil(Math.log2(SLOTS_A_KEY * (entries.length + 1)));
  const table = { keys: new Int32Array(slots), values: new Uint16Array(slots) };
  for (const [key, value] of entries) {
    const slot = slotOf(table, key);
    table.keys[slot] = key;
    table.values[slot] = value;
  }
  return table;
}

/** 0 for a key that is not there. */
export const numberOf = (table: NumberTable, key: number): number =>
  table.values[slotOf(table, key)] as number;
