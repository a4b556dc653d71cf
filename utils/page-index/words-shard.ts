import { messageName } from '../i18n/message-name.ts';
import { native } from '../i18n/native.ts';
import { PAGE_WORDS, WORDS_KEY } from '../i18n/page-words.ts';
import { markDirty } from './mark-dirty.ts';
import type { ShardKind } from './shard-kind.ts';

/** The sentences of what stands on web pages, in the browser's language: looked at whenever the index is healed. */
export const wordsShard: ShardKind = {
  name: 'words',
  owns: (key) => key === WORDS_KEY,
  allKeys: () => Promise.resolve([WORDS_KEY]),
  value: () =>
    Promise.resolve(
      Object.fromEntries(PAGE_WORDS.map((key) => [key, native().getMessage(messageName(key))])),
    ),
  renew: (db) => db.transaction('rw', db.dirty, () => markDirty(db, [WORDS_KEY])),
};
