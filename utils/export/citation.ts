import { plainTitle, type Work } from './work.ts';

const SHOWN = 10;

function names(authors: readonly string[]): string {
  if (authors.length > SHOWN) return `${authors.slice(0, SHOWN).join(', ')} et al.`;
  if (authors.length < 3) return authors.join(' and ');
  return `${authors.slice(0, -1).join(', ')}, and ${authors.at(-1)}`;
}

/** A citation in plain words: `A. Author and B. Author. Title. arXiv:2608.19880, 2026. https://…` */
export function toCitation({ title, authors, year, venue, url, arxivId, doi }: Work): string {
  const source = venue ?? (arxivId === undefined ? undefined : `arXiv:${arxivId}`);
  const where = [source, year].filter((part) => part !== undefined).join(', ');
  const address = doi === undefined ? url : `https://doi.org/${doi}`;
  const who = names(authors);
  return [who, plainTitle(title), where]
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .concat(address === '' ? [] : [address])
    .join(' ');
}
