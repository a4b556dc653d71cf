import { plainTitle, type Work } from './work.ts';

const SMALL = new Set(
  'a an the on in of for to and or is are at by with from towards toward via how what why can do does'.split(
    ' ',
  ),
);

const ascii = (text: string): string =>
  text
    .replaceAll('ß', 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[ıİ]/g, 'i')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[đĐ]/g, 'd')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** `huang2026envharness`: surname, year, first telling word. The same work always gets the same key. */
export function citationKey({ authors, year, title, arxivId }: Work): string {
  const surname = ascii(authors[0]?.trim().split(/\s+/).at(-1) ?? '');
  const words = plainTitle(title)
    .split(/[\s:–—-]+/)
    .map(ascii);
  const telling = words.find((word) => word !== '' && !SMALL.has(word)) ?? '';
  const key = `${surname}${year ?? ''}${telling}`;
  if (/[a-z]/.test(key)) return key;
  return `paper${ascii(arxivId ?? '')}${key}`;
}
