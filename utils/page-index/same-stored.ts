const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Whether a stored value is this one: browsers may give the keys of an object back in another order. */
export const isSameStored = (stored: unknown, value: unknown): boolean =>
  stored === value || JSON.stringify(stored, inOrder) === JSON.stringify(value, inOrder);
