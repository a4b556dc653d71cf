import { KEY_PATTERNS, type KeyPattern } from '../../utils/queue/item/key-letters.ts';

const REMEMBERED = 'citation-keys';

/** The pattern of citation keys that the reader chose last, for every export and copy. */
export function chosenPattern(): KeyPattern {
  const last = localStorage.getItem(REMEMBERED);
  return KEY_PATTERNS.find((pattern) => pattern === last) ?? 'better-bibtex';
}

export const choosePattern = (pattern: KeyPattern): void =>
  localStorage.setItem(REMEMBERED, pattern);
