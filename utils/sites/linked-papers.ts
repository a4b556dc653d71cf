import { hrefOf } from './link-key.ts';
import { linkTitle } from './link-title.ts';
import type { VenuePage } from './listed-paper.ts';
import { readRows } from './read-rows.ts';
import type { Sighting } from './types.ts';
import type { VenueForm } from './venue-form.ts';
import { keysFor } from './venue-keys.ts';

/** The frame of a page: its links lead anywhere and say no titles. */
const FRAME = 'nav, header, footer, [role="navigation"], [class*="navbar"]';
const LEAST_WORDS = 2;

/** The address of the paper that a link of the site names, whatever it says; undefined for other links. */
export function linkedAddress(
  form: VenueForm,
  { doc, url }: Pick<VenuePage, 'doc' | 'url'>,
  link: Element,
): string | undefined {
  const href = hrefOf(link, url);
  const address = href && (form.linked ? form.linked(href) : form.paper(href, doc));
  return address === undefined || link.closest(FRAME) !== null ? undefined : address;
}

/** Every paper that the page links by the site's own addresses, once each, where no form of list is known. */
export function* linkedPapers(form: VenueForm, page: VenuePage): Generator<Sighting> {
  const seen = new Set<string>();
  const read = (link: Element): Sighting | undefined => {
    const url = linkedAddress(form, page, link);
    if (url === undefined || seen.has(url)) return undefined;
    const title = linkTitle(link);
    if (title.split(' ').length < LEAST_WORDS) return undefined;
    seen.add(url);
    const keys = keysFor(url, [form.keyOf?.(url)]);
    return { keys, title, authors: [], url, anchor: link, beside: true, primary: false };
  };
  yield* readRows(page.doc.querySelectorAll('a[href]'), read, page.onProblem);
}
