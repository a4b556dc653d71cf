import { expect } from 'vitest';
import type { Row } from './sound.ts';

/** The field is left out. */
export const GONE = Symbol('gone');
/** The row is. */
export const LOST = Symbol('lost');
/** A time that is none. */
export const NEVER = '1970-01-01T00:00:00.000Z';

/** What reading must have made of a row that was sound but for one field; others of `but` may have changed with it. */
export function expectRead(
  read: unknown,
  whole: Row,
  field: string,
  wanted: unknown,
  but: readonly string[] = [],
): void {
  if (wanted === LOST) {
    expect(read).toBeUndefined();
    return;
  }
  const row = read as Row;
  if (wanted === GONE) expect(row).not.toHaveProperty(field);
  else expect(row[field]).toEqual(wanted);
  const others = (all: Row): Row =>
    Object.fromEntries(
      Object.entries(all).filter(([name]) => name !== field && !but.includes(name)),
    );
  expect(others(row)).toEqual(others(whole));
}
