import { withoutEntities } from '../entities.ts';

/** Signs without a width that copying from pages and PDFs leaves in ids and words; soft hyphens too. */
const NO_WIDTH = /[\u200B-\u200F\u2060-\u2064\u00AD\uFEFF\u202A-\u202E]/g;

/** A pasted line without signs that nobody sees, blanks of all kinds as blanks. */
export const cleanLine = (line: string): string =>
  line
    .replace(NO_WIDTH, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000\t]/g, ' ')
    .trim();

/** The words of a line of HTML or Markdown, without its marks. */
export function withoutMarks(line: string): string {
  return line
    .replace(/<!--.*?-->|<![a-z][^<>]*>|<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, ' ')
    .replace(/!?\[([^\]]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*\)/g, ' $1 ')
    .replace(/\*\*|__|`/g, '')
    .replace(/^\||\|$/g, '')
    .replace(/&#?\w+;/g, withoutEntities)
    .replace(/\s+/g, ' ')
    .trim();
}
