import { formatLanguage } from '../i18n/language.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A count in little room, as the reader's language shortens it: `1.2K`, `79K`; German has no short thousand: `79.412`, `1,2 Mio.`. */
export function shortCount(n: number): string {
  const language = formatLanguage();
  const format = formats.get(language) ?? new Intl.NumberFormat(language, { notation: 'compact' });
  formats.set(language, format);
  return format.format(n);
}
