import { withoutEntities } from '../entities.ts';

const isHtml = (note: string): boolean =>
  /^\s*<(p|div|ul|ol|h[1-6])\b[\s\S]*<\/\1>\s*$/i.test(note);

/** The text of a note that Zotero wrote as HTML, a paragraph or item a line; any other note as it is. */
export function plainNote(note: string): string {
  if (!isHtml(note)) return note;
  const text = note
    .replace(/<li\b[^>]*>/gi, '- ')
    .replace(/<br\s*\/?>|<\/li>/gi, '\n')
    .replace(/<\/(?:p|div|ul|ol|h[1-6])>\s*/gi, '\n\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return withoutEntities(text)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A field that says no more than an arXiv id, which programs keep among the notes. */
const ID_ONLY =
  /^arxiv:\s*(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\s*\[[^\]]+\])?$/i;

/** The notes of a record, each a paragraph or more of its own. */
export const notesOf = (notes: readonly string[]): string =>
  notes
    .filter((note) => !ID_ONLY.test(note.trim()))
    .map(plainNote)
    .join('\n\n');
