import { coded } from './i18n/coded.ts';
import type { CommandName } from './messages.ts';

/** The commands that write nothing of the reader. */
const READING: ReadonlySet<CommandName> = new Set([
  'match',
  'loadParts',
  'watched',
  'details',
  'showToday',
  'setBadgeText',
]);

/** What a page of ours may send from a private window: the worker cannot tell that a popup is above one. */
export function isSentFromPrivate(name: CommandName): boolean {
  return READING.has(name);
}

/** What the worker takes from a tab that it knows to be private: `open` remembers nothing there. */
export function isTakenFromPrivate(name: CommandName): boolean {
  return READING.has(name) || name === 'open';
}

/** What a reader is told of any other. */
export const PRIVATE_REFUSED = coded('trouble.private');
