import type { Key } from '../i18n/key.ts';

/** What a version brought, in one line; a version without one has nothing to tell. */
const NEWS: Partial<Record<string, Key>> = { '0.1.0': 'news.0.1.0' };

/** What to tell a reader whose last version was `seen`; nothing to one who came with this version, or was told. */
export function newsOf(version: string, seen: string | undefined): Key | undefined {
  return seen === undefined || seen === version ? undefined : NEWS[version];
}
