import type { TidemarkDb } from '../db/tidemark-db.ts';
import { messageName } from '../i18n/message-name.ts';
import { native } from '../i18n/native.ts';
import { PAGE_WORDS, WORDS_KEY } from '../i18n/page-words.ts';
import { isEmpty } from './is-empty.ts';
import { markDirty } from './mark-dirty.ts';
import type { ShardKind } from './shard-kind.ts';

/** None before there is anything to mark, nor after everything was deleted. */
const wanted = async (db: TidemarkDb): Promise<string[]> =>
  (await isEmpty(db)) ? [] : [WORDS_KEY];

/** The sentences of what stands on web pages, in the browser's language: looked at whenever the index is healed. */
export const wordsShard: ShardKind = {
  name: 'words',
  owns: (key) => key === WORDS_KEY,
  allKeys: wanted,
  value: () =>
    Promise.resolve(
      Object.fromEntries(PAGE_WORDS.map((key) => [key, native().getMessage(messageName(key))])),
    ),
  async renew(db) {
    const keys = await wanted(db);
    await db.transaction('rw', db.dirty, () => markDirty(db, keys));
  },
};
