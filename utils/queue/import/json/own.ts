import * as z from 'zod/mini';
import { isPaperKey } from '../../../paper-key.ts';
import { state } from '../../wire.ts';
import { isItemType, type ItemType } from '../../item/type.ts';
import type { Reference } from '../reference.ts';

/** Our own export as JSON (utils/export/formats.ts). */
export const ownPaper = z.object({
  title: z.string(),
  authors: z.array(z.string()),
  year: z.optional(z.number()),
  venue: z.optional(z.string()),
  type: z.optional(z.custom<ItemType>(isItemType)),
  url: z.string(),
  arxivId: z.optional(z.string()),
  doi: z.optional(z.string()),
  otherKeys: z.optional(z.array(z.custom<string>(isPaperKey))),
  tags: z.optional(z.array(z.string())),
  notes: z.optional(z.string()),
  state: z.optional(state),
  savedAt: z.optional(z.unknown()),
});

export const referenceOfOwn = (
  { otherKeys = [], savedAt, ...paper }: z.infer<typeof ownPaper>,
  line: number,
): Reference => ({
  ...paper,
  line,
  ids: otherKeys.join(' '),
  ...(savedAt !== undefined && { savedAt: JSON.stringify(savedAt).replace(/^"|"$/g, '') }),
});
