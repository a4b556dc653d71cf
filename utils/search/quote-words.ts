import { fold } from '../terms/fold.ts';

/** What was typed with these words in quotation marks, which says that they are meant as they are written. */
export function quoteWords(text: string, words: readonly string[]): string {
  return text.replace(/("[^"]*"?)|[^\s":]+/g, (part: string, quoted: string | undefined) => {
    const has = quoted === undefined && words.some((word) => fold(part).includes(word));
    if (!has) return part;
    return part.startsWith('-') ? part : `"${part}"`;
  });
}
