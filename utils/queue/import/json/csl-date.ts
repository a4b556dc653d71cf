import { yearIn } from '../words.ts';

/**
 * The year of a CSL date in any of the forms that programs write: `date-parts` with numbers, text or nulls,
 * `raw`, `literal`, `season`, a text by EDTF (`2020-05`, `2020~`, `2019/2021`), a number.
 */
export function yearOfCsl(date: unknown): number | undefined {
  if (typeof date === 'number' || typeof date === 'string') return yearIn(String(date));
  if (Array.isArray(date)) return yearOfCsl(date[0]);
  if (typeof date !== 'object' || date === null) return undefined;
  const { 'date-parts': parts, raw, literal, year, timestamp } = date as Record<string, unknown>;
  const ofTime = typeof timestamp === 'number' ? new Date(timestamp).getUTCFullYear() : undefined;
  return [parts, year, raw, literal, ofTime].map(yearOfCsl).find((one) => one !== undefined);
}
