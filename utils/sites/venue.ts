import { changedSince } from './canary.ts';
import { yearIn } from './citation.ts';
import { linkedPapers } from './linked-papers.ts';
import { listedPaper, type VenuePage } from './listed-paper.ts';
import { ownPaper } from './own-paper.ts';
import { wordsOf } from './page-entry.ts';
import { readRows } from './read-rows.ts';
import type { OnProblem, Sighting, Site } from './types.ts';
import type { Published, VenueForm } from './venue-form.ts';

/** The rows of the page's lists, each title once. */
function* listed(form: VenueForm, page: VenuePage): Generator<Sighting> {
  const seen = new Set<unknown>();
  for (const list of form.lists ?? []) {
    const rows = page.doc.querySelectorAll(list.row);
    const read = (row: Element): Sighting | undefined => listedPaper(form, list, row, page);
    for (const sighting of readRows(rows, read, page.onProblem)) {
      const same = list.once ? sighting.keys[0] : sighting.anchor;
      if (!seen.has(same)) yield sighting;
      seen.add(same);
    }
  }
}

/**
 * The papers of the page, one after the other; the page is read as far as the caller goes on. Where no
 * list has the form that is known, plain links to papers are marked.
 */
function* walk(
  form: VenueForm,
  doc: Document,
  url: URL,
  onProblem: OnProblem = () => undefined,
): Generator<Sighting> {
  const words = form.words === undefined ? '' : wordsOf([...doc.querySelectorAll(form.words)]);
  const page = { doc, url, words, onProblem };
  const address = form.paper(url, doc);
  if (address !== undefined) {
    yield* readRows([address], (own) => ownPaper(form, page, own), onProblem);
    return;
  }
  let found = false;
  for (const sighting of listed(form, page)) {
    found = true;
    yield sighting;
  }
  if (!found) yield* linkedPapers(form, page);
}

/** Makes a site of its form. */
export function venueSite(form: VenueForm): Site {
  const { name, matches, optional, showsUpvotes } = form;
  return {
    name,
    matches,
    byTitle: true,
    ...(optional && { optional }),
    ...(showsUpvotes && { showsUpvotes }),
    walk: (doc, url, onProblem) => walk(form, doc, url, onProblem),
    sightings: (doc, url, onProblem) => [...walk(form, doc, url, onProblem)],
    months: () => [],
    hasChanged: (doc, url, found) => changedSince(form, { doc, url }, found),
  };
}

/** For sites whose addresses say the year. */
export const inYear =
  (venue: string) =>
  (address: string): Published => ({ venue, year: yearIn(address) });
