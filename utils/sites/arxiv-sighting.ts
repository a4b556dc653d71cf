import type { ArxivId } from '../arxiv/id.ts';
import { arxivKey } from '../paper-key.ts';
import type { Sighting } from './types.ts';

type Shown = Pick<Sighting, 'anchor' | 'title' | 'primary'> &
  Partial<Pick<Sighting, 'authors' | 'beside' | 'floating' | 'row' | 'version' | 'remarks'>>;

const LONGEST_REMARK = 500;

/** A sighting of an arXiv paper. A title that the page does not show is the id. */
export function arxivSighting({ id, version }: ArxivId, shown: Shown): Sighting {
  const remarks = shown.remarks?.filter(Boolean).map((text) => text.slice(0, LONGEST_REMARK)) ?? [];
  const shownVersion = shown.version ?? version;
  return {
    keys: [arxivKey(id)],
    title: shown.title || id,
    authors: shown.authors ?? [],
    url: `https://arxiv.org/abs/${id}`,
    anchor: shown.anchor,
    primary: shown.primary,
    ...(shown.beside && { beside: true }),
    ...(shown.floating && { floating: true }),
    ...(shown.row && { row: shown.row }),
    ...(shownVersion !== undefined && { version: shownVersion }),
    ...(remarks.length > 0 && { remarks }),
  };
}

/** The people whom an element links, a name a link. */
export function linkedNames(element: Element | null | undefined): string[] {
  return [...(element?.querySelectorAll('a') ?? [])].map((link) => link.textContent.trim());
}
