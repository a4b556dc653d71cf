import * as z from 'zod/mini';
import type { Trouble } from '../../i18n/coded.ts';
import { nameInGroup } from './name.ts';

/** What our pages ask of the worker for a reading list together; a part of the table in utils/messages.ts. */
export const togetherCommands = {
  /** Begins to share, in the folder that the page has kept, or shares more or less. */
  togetherShare: {
    from: 'pages',
    data: z.object({
      name: nameInGroup,
      state: z.boolean(),
      notes: z.boolean(),
    }),
  },
  /** Writes and reads now. */
  togetherNow: { from: 'pages', data: z.object({}) },
  /** Takes this list out of the folder; gives why where that refuses (create-together.ts). */
  togetherStop: { from: 'pages', data: z.object({}) },
} as const;

export interface TogetherReplies {
  togetherShare: Record<string, never>;
  togetherNow: Record<string, never>;
  togetherStop: { trouble?: Trouble };
}
