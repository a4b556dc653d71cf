import { fold } from '../terms/fold.ts';

/** The words of a term, folded, with single spaces: `text-to-image` → `text to image`. */
export const plainWords = (term: string): string =>
  (fold(term).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
