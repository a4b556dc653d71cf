import { messageName } from '../../utils/i18n/message-name.ts';
import type { Texts } from './read-locale.ts';

/** Sentences as the browsers read them (`_locales/NAME/messages.json`). A `$` would begin a placeholder of theirs. */
export function messagesOf(texts: Texts): string {
  const messages = Object.entries(texts).map(([key, text]) => [
    messageName(key),
    { message: text.replaceAll('$', '$$$$') },
  ]);
  return `${JSON.stringify(Object.fromEntries(messages), undefined, 1)}\n`;
}
