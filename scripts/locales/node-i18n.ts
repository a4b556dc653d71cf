import { messageName } from '../../utils/i18n/message-name.ts';
import { readLocale } from './read-locale.ts';

/** `browser.i18n` for programs that run in Node: the sentences of one locale, read from `locales/`. */
export function nodeI18n(locale: string, language = locale.replace('_', '-')) {
  const texts = new Map(
    Object.entries(readLocale(locale)).map(([key, text]) => [messageName(key), text]),
  );
  return {
    getMessage: (name: string): string => texts.get(name) ?? '',
    getUILanguage: (): string => language,
  };
}
