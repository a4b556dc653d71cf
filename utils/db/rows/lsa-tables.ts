import type { LsaBasisRow, LsaMonthRow } from '../tables.ts';
import { isBytes, isMonth } from './archive-tables.ts';
import { isCount, isRaw, isText } from './checks.ts';

/** What was learned of the archive: a row of which anything is odd is made anew. */
export function readLsaBasis(raw: unknown): LsaBasisRow | undefined {
  if (!isRaw(raw) || (raw['name'] !== 'basis' && raw['name'] !== 'training')) return undefined;
  const { version, at, papers, done, terms, width, rarity, values, scales } = raw;
  if (![version, at, papers, done, width].every(isCount) || width === 0 || !isText(terms))
    return undefined;
  const rows = terms.split(' ').length;
  const fits =
    hasLength(rarity, Float32Array, rows) &&
    hasLength(scales, Float32Array, rows) &&
    hasLength(values, Int8Array, rows * (width as number));
  return fits ? (raw as unknown as LsaBasisRow) : undefined;
}

function hasLength(value: unknown, kind: { name: string }, length: number): boolean {
  return isBytes(value, kind) && (value as ArrayLike<number>).length === length;
}

export function readLsaMonth(raw: unknown): LsaMonthRow | undefined {
  if (!isRaw(raw) || !isMonth(raw['month'])) return undefined;
  const { basis, postingsStamp, print, at, values } = raw;
  const isSound = [basis, postingsStamp, print, at].every(isCount) && isBytes(values, Int8Array);
  return isSound ? (raw as unknown as LsaMonthRow) : undefined;
}
