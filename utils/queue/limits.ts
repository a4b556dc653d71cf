import * as z from 'zod/mini';

/** What one item may hold. A longer text or list from outside is refused, never cut in silence. */
export const LIMITS = { keys: 20, title: 1000, authors: 2000, tags: 50, tag: 60, notes: 100_000 };

/** A text of at most `max` letters. */
export const text = (max: number) => z.string().check(z.maxLength(max));

/** A moment as UTC text. */
export const time = text(40).check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::[\d.]+)?Z$/));
