import type { ArxivId } from '../arxiv/id.ts';
import { arxivKey } from '../paper-key.ts';
import type { Sighting } from './types.ts';

type Shown = Pick<Sighting, 'anchor' | 'title' | 'primary'> &
  Partial<
    Pick<Sighting, 'authors' | 'beside' | 'floating' | 'row' | 'version' | 'remarks' | 'journalRef'>
  >;

export const ABSTRACTS = 'https://arxiv.org/abs/';
const LONGEST_REMARK = 500;

export function shortRemarks(remarks: readonly string[] = []): string[] {
  return remarks.filter(Boolean).map((text) => text.slice(0, LONGEST_REMARK));
}

/** A sighting of an arXiv paper. A title that the page does not show is the id. */
export function arxivSighting({ id, version }: ArxivId, shown: Shown): Sighting {
  return {
    version,
    authors: [],
    ...shown,
    keys: [arxivKey(id)],
    title: shown.title || id,
    url: ABSTRACTS + id,
    remarks: shortRemarks(shown.remarks),
  };
}

/** The people whom an element links, a name a link. */
export function linkedNames(element: Element | null | undefined): string[] {
  return [...(element?.querySelectorAll('a') ?? [])].map((link) => link.textContent.trim());
}
