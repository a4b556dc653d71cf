import { isRecord } from './upgrade.ts';

/** How citation keys are made: as Better BibTeX does by default, or as Google Scholar. */
export const KEY_PATTERNS = ['better-bibtex', 'scholar'] as const;
export type KeyPattern = (typeof KEY_PATTERNS)[number];

/** What keeps a citation key apart from another's, by the pattern by which the two would be one. */
export type KeyLetters = Partial<Record<KeyPattern, string>>;

/** A few small letters each, so that BibTeX and every file name take them. */
export const isKeyLetters = (value: unknown): value is KeyLetters =>
  isRecord(value) &&
  Object.entries(value).every(
    ([pattern, letters]) =>
      KEY_PATTERNS.some((one) => one === pattern) &&
      typeof letters === 'string' &&
      /^[a-z]{1,9}$/.test(letters),
  );
