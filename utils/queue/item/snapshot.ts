import * as z from 'zod/mini';
import { LIMITS, text } from './limits.ts';
import { isItemType, type ItemType } from './type.ts';

export const year = z.int().check(z.gte(1900), z.lte(2200));
export const version = z.int().check(z.gte(1), z.lte(9999));

/** What a page or a row knows of a paper at the moment it is saved. */
export const snapshot = z.object({
  title: text(LIMITS.title),
  authors: z.optional(z.array(text(200)).check(z.maxLength(LIMITS.authors))),
  /** CSL's item type. */
  type: z.optional(z.custom<ItemType>(isItemType)),
  venue: z.optional(text(300)),
  year: z.optional(year),
  url: z.optional(text(2000)),
  /** The arXiv version that the page shows. */
  version: z.optional(version),
});
export type Snapshot = z.infer<typeof snapshot>;
