import { isItemType, type ItemType } from '../item/type.ts';

/** Names that tables of Zotero, Scopus and the Web of Science have, in lower case and without blanks. */
const OTHER: Readonly<Record<string, ItemType>> = {
  preprint: 'article',
  journalarticle: 'article-journal',
  conferencepaper: 'paper-conference',
  proceedingspaper: 'paper-conference',
  booksection: 'chapter',
  bookchapter: 'chapter',
  magazinearticle: 'article-magazine',
  newspaperarticle: 'article-newspaper',
  computerprogram: 'software',
  presentation: 'speech',
};

/** The item type of this name; a name that nobody knows says no more than that it is a document. */
export function typeNamed(name: string): ItemType | undefined {
  if (name === '') return undefined;
  const bare = name.toLowerCase().replace(/[\s_]/g, '');
  return isItemType(name) ? name : Object.hasOwn(OTHER, bare) ? OTHER[bare] : 'document';
}
