import { formatLanguage } from './language.ts';

const made = new Map<string, Intl.Collator>();

/** The order of titles, names and tags as the reader's language has it; numbers in them by what they are worth. */
export function compareText(a: string, b: string): number {
  const language = formatLanguage();
  let collator = made.get(language);
  if (collator === undefined) {
    collator = new Intl.Collator(language, { numeric: true });
    made.set(language, collator);
  }
  return collator.compare(a, b);
}
