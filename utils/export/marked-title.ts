import { textParts } from '../titles/title-parts.ts';

/** A title for formats that know plain text only: scripts as `^2` and `_{i}`, maths between `$`, on one line. */
export function markedTitle(title: string): string {
  return textParts(title.toWellFormed())
    .map(({ kind, text }) => {
      if (kind === 'tex') return `$${text}$`;
      if (kind === 'sub') return `_{${text}}`;
      if (kind === 'text') return text;
      return /^[0-9*N]$/.test(text) ? `^${text}` : `^{${text}}`;
    })
    .join('')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
