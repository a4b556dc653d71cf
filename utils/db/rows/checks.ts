import { isMoment } from '../../time/moment.ts';

/** Small checks of stored values, by hand: every row that is read goes through some of them. None ever throws. */
export type Check = (value: unknown) => boolean;
export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '';

export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

export const isNumber = (value: unknown): value is number => Number.isFinite(value);

export const isWeb = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\//.test(value);

export const isListOf = (value: unknown, check: Check): value is unknown[] =>
  Array.isArray(value) && value.every(check);

export const isMissingOr = (value: unknown, check: Check): boolean =>
  value === undefined || check(value);

/** What of a list is sound; [] where there is none. */
export function soundList<T>(value: unknown, check: (one: unknown) => one is T): T[] {
  return Array.isArray(value) ? value.filter(check) : [];
}

export const textOr = (value: unknown, other: string): string => (isText(value) ? value : other);

export const countOr = (value: unknown, other: number): number => (isCount(value) ? value : other);

/** When a stored row says no time that is one: the oldest moment there is. */
export const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';

export const momentOr = (value: unknown, other: string): string =>
  isMoment(value) ? value : other;

/** The fields of `raw` named here that pass their check, for fields that may be missing. */
export function soundFields(raw: Raw, checks: Readonly<Record<string, Check>>): Raw {
  return Object.fromEntries(
    Object.entries(checks).flatMap(([name, check]) =>
      raw[name] !== undefined && check(raw[name]) ? [[name, raw[name]]] : [],
    ),
  );
}
