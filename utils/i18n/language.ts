import { native } from './native.ts';
import { textOf } from './text-of.ts';

/** The language that our sentences are in (a BCP 47 tag), which is not always the browser's. */
export const textLanguage = (): string => textOf('language');

/** The browser's own language; once the extension is gone (text-of.ts) that of our sentences. */
function ownLanguage(): string {
  try {
    return native().getUILanguage().replace('_', '-');
  } catch {
    // The region alone is lost.
    return textLanguage();
  }
}

/**
 * The language for numbers, dates and plurals: the browser's own with its region (`en-GB`) where our sentences
 * are in it, else that of the sentences, so that no sentence mixes two.
 */
export function formatLanguage(): string {
  const [ui, text] = [ownLanguage(), textLanguage()];
  const base = (tag: string): string => tag.split('-')[0] ?? tag;
  return base(ui) === base(text) && !text.includes('-') ? ui : text;
}
