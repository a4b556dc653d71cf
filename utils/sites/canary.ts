import { linkedAddress } from './linked-papers.ts';
import type { VenuePage } from './listed-paper.ts';
import { readRows } from './read-rows.ts';
import type { Sighting } from './types.ts';
import type { VenueForm } from './venue-form.ts';

/** A page with fewer papers is too small to tell. */
const LEAST = 5;

/** Whether so few papers were found, of so many that a page says it has, that its form is no longer known. */
const isFarFewer = (found: number, said: number): boolean => said >= LEAST && found < said / 2;

/** What error pages and gates of publishers do not have. */
const OWN_TAGS = 'meta[name="citation_title" i]';

/**
 * Whether a site has changed so that its papers are no longer recognised: a paper's own page that shows
 * none, or a page whose lists give none, or far fewer papers than it links. Papers that were found by
 * plain links have no row, and count as not found.
 */
export function changedSince(
  form: VenueForm,
  page: Pick<VenuePage, 'doc' | 'url'>,
  found: readonly Sighting[],
): boolean {
  const { doc, url } = page;
  if (form.paper(url, doc) !== undefined)
    return found.length === 0 && doc.querySelector(OWN_TAGS) !== null;
  const listed = found.filter(({ row }) => row !== undefined).length;
  if (form.each !== undefined) return isFarFewer(listed, doc.querySelectorAll(form.each).length);
  const links = doc.querySelectorAll('a[href]');
  const linked = (): number =>
    new Set(readRows(links, (link) => linkedAddress(form, page, link))).size;
  // Most lists have no more than two links a paper: then none is taken apart.
  return isFarFewer(listed, links.length) && isFarFewer(listed, linked());
}
