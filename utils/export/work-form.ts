import type { ItemType } from '../queue/item/type.ts';

/** CSL's item types that formats of references tell apart; the others are documents to them. */
const FORMS = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'paper-conference',
  'book',
  'chapter',
  'thesis',
  'report',
  'manuscript',
  'dataset',
  'software',
  'webpage',
  'patent',
  'speech',
  'document',
] as const satisfies readonly ItemType[];
export type WorkForm = (typeof FORMS)[number];

/** Types that are another's near kin. */
const KIN: Partial<Record<ItemType, WorkForm>> = {
  collection: 'book',
  classic: 'book',
  periodical: 'book',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  review: 'article-journal',
  'review-book': 'article-journal',
  standard: 'report',
  post: 'webpage',
  'post-weblog': 'webpage',
};

export const formOf = (type: ItemType): WorkForm =>
  FORMS.find((form) => form === type) ?? KIN[type] ?? 'document';

/** Types of works that a publisher, a school or an institution brings out, in nothing else. */
export const isByPublisher = (type: ItemType): boolean =>
  /^(?:thesis|report|book|dataset|software)$/.test(formOf(type));
