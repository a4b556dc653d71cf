import { numbersOf } from '../terms/singular.ts';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** What may stand between the words of a phrase: a space, a line end, a hyphen, a slash. */
const BETWEEN = '[\\s\\-‐–_/]+';
const PIECE = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s\-‐–_/]+|[\s\-‐–_/]+/gu;
const IS_BETWEEN = /^[\s\-‐–_/]/;

/** Signs alone, and what folds to nothing (an emoji), would else fit between any two words. */
const NEVER = /(?!)/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function formOf(piece: string): string {
  if (IS_BETWEEN.test(piece)) return BETWEEN;
  const forms = numbersOf(piece).map(escaped);
  return forms.length === 1 ? escaped(piece) : `(?:${forms.join('|')})`;
}

/** Nothing of a word goes on there. A number may: `qwen` is in Qwen2.5, as in search. */
function endOf(wanted: string): string {
  if (CJK.test(wanted.slice(-1))) return '';
  return /\p{L}\p{L}$/u.test(wanted) ? '(?!\\p{L})' : '(?![\\p{L}\\p{N}])';
}

/**
 * Finds the words of a rule in folded text: one after the other, each in singular or plural, whole words only;
 * Chinese, Japanese and Korean, which have no spaces, anywhere.
 */
export function wordPattern(wanted: string): RegExp {
  const words = wanted.trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return NEVER;
  const begin = CJK.test(words.slice(0, 1)) ? '' : '(?<![\\p{L}\\p{N}])';
  const body = (words.match(PIECE) ?? []).map(formOf).join('');
  return new RegExp(`${begin}${body}${endOf(words)}`, 'u');
}

/** The words of a rule as terms of the index, each in all its forms. */
export function wordForms(wanted: string): string[][] {
  return (wanted.match(/[\p{L}\p{N}]+/gu) ?? []).map(numbersOf);
}
