/** A key as `_locales/*\/messages.json` may name it: letters, digits and `_` (Chrome's rule for names of messages). */
export const messageName = (key: string): string => key.replace(/\W/g, '_');
