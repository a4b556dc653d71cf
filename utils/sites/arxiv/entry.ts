import { arxivKey } from '../../paper-key.ts';
import { hrefOf } from '../link-key.ts';
import { arxivIdOfUrl } from '../../arxiv/url.ts';
import type { ArxivId } from '../../arxiv/id.ts';
import type { Sighting } from '../types.ts';

export const absUrl = (id: string): string => `https://arxiv.org/abs/${id}`;

/** The first of these links that names a paper on arXiv, and the paper. */
export function paperLink(
  links: Iterable<Element>,
  base: URL,
): { link: Element; found: ArxivId } | undefined {
  for (const link of links) {
    const href = hrefOf(link, base);
    const found = href && arxivIdOfUrl(href);
    if (found) return { link, found };
  }
  return undefined;
}

export function peopleIn(element: Element | null | undefined): string[] {
  return [...(element?.querySelectorAll('a') ?? [])]
    .map((link) => link.textContent.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
}

/** A sighting by arXiv id; `more` says what the page knows beyond it. */
export function arxivSighting(
  { id, version }: ArxivId,
  anchor: Element,
  more: Partial<Sighting>,
): Sighting {
  const title = more.title === undefined || more.title === '' ? id : more.title;
  const base = { authors: [], primary: false, url: absUrl(id), anchor };
  return {
    ...base,
    ...more,
    ...(version !== undefined && { version }),
    keys: [arxivKey(id)],
    title,
  };
}
