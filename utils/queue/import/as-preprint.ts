import type { ItemType } from '../item/type.ts';

const PAPERS: ReadonlySet<ItemType> = new Set([
  'article-journal',
  'paper-conference',
  'manuscript',
  'webpage',
  'document',
  'report',
]);

/** The type of what is in no other place than a preprint server: a preprint, whatever a program made of it, but no book. */
export const asPreprint = (type: ItemType): ItemType => (PAPERS.has(type) ? 'article' : type);
