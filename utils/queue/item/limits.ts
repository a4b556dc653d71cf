import * as z from 'zod/mini';
import { isMoment } from '../../time/moment.ts';

/** What one item may hold. A longer text or list from outside is refused, never cut in silence. */
export const LIMITS = { keys: 100, title: 1000, authors: 2000, tags: 50, tag: 60, notes: 100_000 };

/** A text of at most `max` letters. */
export const text = (max: number) => z.string().check(z.maxLength(max));

/** A moment as UTC text: one that is real, not only written like one. */
export const time = z.string().check(z.refine(isMoment));
