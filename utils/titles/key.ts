import { foldTitle } from './fold.ts';

const SEPARATORS = /[^\p{L}\p{N}\p{M}+.]+|\.(?!\d)|(?<!\d)\./gu;
const PLAIN_SEPARATORS = /[^a-z0-9+.]+|\.(?!\d)|(?<!\d)\./g;
const ASCII = /^[\x20-\x7e]*$/;
const SMALL_WORDS = /the|of|for|with|via|using|and|from|towards?|in|on|an?|to|by|s/g;
const NAME_AND_REST = /^\s*([^:\s]+(?:\s[^:\s]+)?)\s*:\s+(\S+(?:\s+\S+){3,})\s*$/;

/** Drops from folded text what joins and separates words. */
export function squeeze(folded: string): string {
  return folded.replace(ASCII.test(folded) ? PLAIN_SEPARATORS : SEPARATORS, '');
}

/**
 * What is left of a title when everything is dropped that does not tell two papers apart: the folded
 * letters and digits of any script, `+`, and the point in a number (`Qwen2.5` is not `Qwen25`).
 * Hyphens, dashes, spaces and quotes are nothing.
 */
export function titleKey(title: string): string {
  return squeeze(foldTitle(title));
}

/**
 * The key without what camera-ready versions most often change: articles, prepositions, plurals.
 * It is made from the key alone, so that equal keys have equal loose keys; that it also cuts into
 * words (`information`) does no harm.
 */
export function looseKey(key: string): string {
  return key.replace(SMALL_WORDS, '');
}

/** The two parts of `Name: what it is about` (a name has one or two words, the rest four or more), folded. */
export function nameAndRest(folded: string): { name: string; rest: string } | undefined {
  const [, name, rest] = NAME_AND_REST.exec(folded) ?? [];
  return name === undefined || rest === undefined ? undefined : { name: squeeze(name), rest };
}
