import { changedSince } from './canary.ts';
import { yearIn } from './citation.ts';
import { linkedPapers } from './linked-papers.ts';
import { createKnownRows, type KnownRows } from './known-rows.ts';
import { listedPaper, type ListGround, type VenuePage } from './listed-paper.ts';
import { ownPaper } from './own-paper.ts';
import { wordsOf } from './page-entry.ts';
import { readRows } from './read-rows.ts';
import type { OnProblem, Sighting, Site } from './types.ts';
import type { ListForm, Published, VenueForm } from './venue-form.ts';

/** What a site remembers of the page between two walks over it. */
interface Memory {
  known: KnownRows;
  grounds: Map<ListForm, ListGround>;
}

/** The same ground again where the page says the same of itself. */
function groundOf(
  { grounds }: Memory,
  form: VenueForm,
  list: ListForm,
  page: VenuePage,
): ListGround {
  const { doc, url, words } = page;
  const there = grounds.get(list);
  if (there?.page.doc === doc && there.page.url.href === url.href && there.page.words === words)
    return there;
  const ground = { form, list, page: { doc, url, words } };
  grounds.set(list, ground);
  return ground;
}

/** The rows of the page's lists, each title once. */
function* listed(memory: Memory, form: VenueForm, page: VenuePage): Generator<Sighting> {
  const seen = new Set<unknown>();
  const { onProblem } = page;
  for (const list of form.lists ?? []) {
    const ground = groundOf(memory, form, list, page);
    const read = (row: Element): Sighting | undefined =>
      memory.known.of(row, ground, () => listedPaper(ground, row, onProblem));
    for (const sighting of readRows(page.doc.querySelectorAll(list.row), read, onProblem)) {
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
  memory: Memory,
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
  for (const sighting of listed(memory, form, page)) {
    found = true;
    yield sighting;
  }
  if (!found) yield* linkedPapers(form, page);
}

/** Makes a site of its form. */
export function venueSite(form: VenueForm): Site {
  const { name, matches, optional, showsUpvotes } = form;
  const memory: Memory = { known: createKnownRows(), grounds: new Map() };
  return {
    name,
    matches,
    byTitle: true,
    ...(optional && { optional }),
    ...(showsUpvotes && { showsUpvotes }),
    walk: (doc, url, onProblem) => walk(memory, form, doc, url, onProblem),
    sightings: (doc, url, onProblem) => [...walk(memory, form, doc, url, onProblem)],
    changed: memory.known.changed,
    months: () => [],
    hasChanged: (doc, url, found) => changedSince(form, { doc, url }, found),
  };
}

/** For sites whose addresses say the year. */
export const inYear =
  (venue: string) =>
  (address: string): Published => ({ venue, year: yearIn(address) });
