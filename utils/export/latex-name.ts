import { latexText } from './latex-text.ts';
import { isParticle, nameParts } from '../names/name.ts';

/** A word whose case tells BibTeX what it is: a particle in lower case, or a name. */
const tells = (word: string): boolean =>
  isParticle(word) || word.split('-').every((part) => /^\p{Lu}/u.test(part));

/** A name as BibTeX and biber read it; braces keep together what is no given name and surname. */
function latexName(name: string): string {
  const parts = nameParts(name);
  if ('literal' in parts) return `{${latexText(parts.literal)}}`;
  const { family, suffix, given } = parts;
  const words = name.trim().split(/\s+/);
  // One word stands in braces where a list of names would take it for nobody, or for its own "and".
  if (words.length === 1)
    return /^(?:others|and)$/i.test(family) ? `{${family}}` : latexText(family);
  if (suffix === undefined && words.every(tells)) return latexText(name);
  const safe = [family, suffix, given]
    .filter((part) => part !== undefined)
    .map((part) => latexText(part.replaceAll(',', ' ')));
  // Biber takes a given name in small letters for more of the surname.
  const isSmall = family.includes(' ') && /^\p{Ll}/u.test(given ?? '');
  return [isSmall ? `{${safe[0]}}` : safe[0], ...safe.slice(1)].join(', ');
}

/** The value of an `author` field; undefined for no authors. */
export function latexNames(authors: readonly string[]): string | undefined {
  const names = authors.map(latexName).filter((name) => name.replace(/[{}\s]/g, '') !== '');
  return names.length === 0 ? undefined : names.join(' and ');
}
