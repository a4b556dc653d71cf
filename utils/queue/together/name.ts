import * as z from 'zod/mini';
import { text } from '../item/limits.ts';

/** Control characters, and those that turn the direction of text: with them a name could only look like another. */
const HIDDEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** A name as it was typed, or pasted, without what cannot stand in one. */
export const cleanName = (typed: string): string => typed.replaceAll(HIDDEN, '').trim();

/** A name in a group, of this reader or another. */
export const nameInGroup = text(60).check(
  z.refine((name) => name.trim() !== '' && name.search(HIDDEN) === -1),
);
