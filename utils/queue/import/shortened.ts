import { LIMITS } from '../item/limits.ts';
import { oneLine } from '../item/model.ts';
import type { Warning } from './reading.ts';
import type { Reference } from './reference.ts';

const TITLE_LETTERS = 120;

/** What of a reference is more than one paper can hold, so that only its beginning is taken (reference.ts). */
export function shortened({ title, tags = [], notes = '' }: Reference): Warning[] {
  const name = oneLine(title);
  const about = name.length > TITLE_LETTERS ? `${name.slice(0, TITLE_LETTERS)}…` : name;
  const isLong = {
    'long-title': name.length > LIMITS.title,
    'long-tags': new Set(tags).size > LIMITS.tags || tags.some((tag) => tag.length > LIMITS.tag),
    'long-notes': notes.length > LIMITS.notes,
  } as const;
  return (Object.keys(isLong) as (keyof typeof isLong)[])
    .filter((what) => isLong[what])
    .map((what) => ({ what, about }));
}
