/** Why a budget may be over, by the row's key and what is measured. */
const REASONS: readonly [row: RegExp, what: RegExp, reason: string][] = [];

export const reasonFor = (key: string, what: string): string =>
  REASONS.find(([row, is]) => row.test(key) && is.test(what))?.[2] ?? '';
