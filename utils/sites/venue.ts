import type { PaperKey } from '../paper-key.ts';
import { citationOf, yearIn, type Citation } from './citation.ts';
import { doiKey, hrefOf, keyOfUrl } from './link-key.ts';
import { givenFirst, namesIn } from './names.ts';
import { titleText } from './title-text.ts';
import type { Sighting, Site } from './types.ts';

/** One form of list on a site. All selectors but `row` are looked for in the entry. */
export interface ListForm {
  /** An entry of the list. */
  row: string;
  /** Where the rows are only titles: the entry is the closest of these around one. */
  entry?: string;
  /** The title in it; the entry itself when absent. */
  title?: string;
  /** The link to the paper; the title's own when absent. */
  link?: string;
  /** Either one element with all names, or one element a name. */
  authors?: string;
  /** The badge comes after the title instead of into it: the title is a link, clamped, or typeset. */
  beside?: true;
  /** The entry goes on in the siblings after the row, up to the next of these. */
  until?: string;
  /** Links that name the same paper elsewhere: arXiv, OpenReview, DOI. */
  elsewhere?: string;
  /** Where an entry says where and when it was published. */
  words?: string;
  /** The title, where it is not all that the title element says. */
  titleOf?: (element: Element) => string;
  /** Of several entries of one paper the first counts. */
  once?: true;
  /** The paper's address, where `paper` cannot tell it from the link. */
  address?: (found: {
    link: URL | undefined;
    title: string;
    row: Element;
    page: URL;
  }) => string | undefined;
}

export interface Published {
  venue?: string | undefined;
  year?: number | undefined;
}

/** A site of proceedings, as data: what its addresses, its lists and its papers' own pages look like. */
export interface VenueForm extends Pick<Site, 'name' | 'matches' | 'optional' | 'showsUpvotes'> {
  lists?: ListForm[];
  /** The title on a paper's own page, where it has no `citation_title`, or no heading says the same. */
  heading?: string;
  /** Authors on a paper's own page, where it has no citation tags. */
  authors?: string;
  /** What the page says of its paper where it has no citation tags. */
  cited?: (doc: Document, url: URL) => Citation | undefined;
  /** The page changes without loading, and its tags may still be those of another paper. */
  isApp?: true;
  /** Links on a paper's own page that name the same paper elsewhere. */
  elsewhere?: string;
  /** The canonical address of the paper that this address of the site names; undefined where it names none. */
  paper: (url: URL, doc: Document) => string | undefined;
  /** The key of a canonical address, where the address alone does not show an id. */
  keyOf?: (address: string) => PaperKey | undefined;
  /** What the page or the entry says of where and when; the address often says it too. */
  published?: (address: string, words: string) => Published;
  /** Where a page says it for all its papers. */
  words?: string;
}

/** A row with what belongs to it. */
type Entry = [Element, ...Element[]];

/** What these elements say, a line each. */
const wordsOf = (elements: readonly Element[]): string =>
  elements.map((element) => element.textContent.replace(/\s+/g, ' ').trim()).join('\n');

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function entryOf(row: Element, { entry: around, until }: ListForm): Entry {
  const entry: Entry = [(around && row.closest(around)) || row];
  if (until === undefined) return entry;
  let next = row.nextElementSibling;
  for (; next !== null && !next.matches(until); next = next.nextElementSibling) entry.push(next);
  return entry;
}

function find(entry: Entry, selector: string): Element | undefined {
  for (const part of entry) {
    const found = part.querySelector(selector);
    if (found !== null) return found;
  }
  return undefined;
}

/** All in the entry, the siblings that belong to it included. */
const findAll = (entry: Entry, selector: string): Element[] =>
  entry.flatMap((part) => [
    ...(part.matches(selector) ? [part] : []),
    ...part.querySelectorAll(selector),
  ]);

function peopleIn(elements: Element[]): string[] {
  return elements.flatMap((element) => namesIn(titleText(element)));
}

function keysFor(address: string, others: (PaperKey | undefined)[]): Sighting['keys'] {
  const own = keyOfUrl(new URL(address)) ?? (`url:${address}` as const);
  const named = others.filter((key) => key !== undefined);
  const [first = own, ...rest] = own.startsWith('url:') ? [...named, own] : [own, ...named];
  return [first, ...new Set(rest.filter((key) => key !== first))].slice(0, 6) as Sighting['keys'];
}

const elsewhereIn = (
  entry: Entry,
  selector: string | undefined,
  base: URL,
): (PaperKey | undefined)[] =>
  selector === undefined
    ? []
    : findAll(entry, selector).map((link) => {
        const url = hrefOf(link, base);
        return url && keyOfUrl(url);
      });

function listed(form: VenueForm, list: ListForm, row: Element, page: Page): Sighting | undefined {
  const entry = entryOf(row, list);
  const anchor = list.title === undefined ? row : find(entry, list.title);
  if (anchor === undefined) return undefined;
  const link =
    list.link === undefined
      ? (anchor.closest('a') ?? anchor.querySelector('a'))
      : find(entry, list.link);
  const href = hrefOf(link, page.url);
  const title = (list.titleOf ?? titleText)(anchor);
  const address = list.address
    ? list.address({ link: href, title, row, page: page.url })
    : href && form.paper(href, page.doc);
  if (address === undefined || title === '') return undefined;
  const words = list.words === undefined ? '' : wordsOf(findAll(entry, list.words));
  return {
    keys: keysFor(address, [
      form.keyOf?.(address),
      ...elsewhereIn(entry, list.elsewhere, page.url),
    ]),
    title,
    authors: list.authors === undefined ? [] : peopleIn(findAll(entry, list.authors)),
    url: address,
    anchor,
    ...(list.beside && { beside: true }),
    row: entry,
    primary: false,
    ...publishedAt(form, address, words || page.words),
  };
}

function publishedAt(
  form: VenueForm,
  address: string,
  words: string,
): Pick<Sighting, 'venue' | 'year'> {
  const { venue, year } = form.published?.(address, words) ?? {};
  return { ...(venue && { venue: venue.slice(0, 300) }), ...(year && { year }) };
}

interface Page {
  doc: Document;
  url: URL;
  words: string;
}

/** The heading that says what the title tag says, else the one that the site has for titles. */
function headingOf(
  doc: Document,
  own: string | undefined,
  title: string | undefined,
): Element | undefined {
  const wanted = letters(title ?? '');
  const headings = wanted === '' ? [] : [...doc.querySelectorAll('h1, h2, h3, h4')];
  return (
    headings.find((heading) => letters(titleText(heading)) === wanted) ??
    (own === undefined ? undefined : (doc.querySelector(own) ?? undefined))
  );
}

function ownPage(form: VenueForm, page: Page): Sighting | undefined {
  const { doc, url } = page;
  const address = form.paper(url, doc);
  if (address === undefined) return undefined;
  const tags = (form.cited ?? citationOf)(doc, url);
  const anchor = headingOf(doc, form.heading, tags?.title);
  const isBehind =
    form.isApp && letters(tags?.title ?? '') !== letters(anchor ? titleText(anchor) : '');
  const cited = isBehind ? undefined : tags;
  const title = cited?.title ?? (anchor && titleText(anchor)) ?? '';
  if (anchor === undefined || title === '') return undefined;
  const shown = form.authors === undefined ? [] : peopleIn([...doc.querySelectorAll(form.authors)]);
  const said = publishedAt(form, address, page.words);
  const venue = said.venue ?? cited?.published;
  const year = said.year ?? cited?.year;
  return {
    keys: keysFor(address, [
      form.keyOf?.(address),
      cited?.doi === undefined ? undefined : doiKey(cited.doi),
      ...elsewhereIn([doc.documentElement], form.elsewhere, url),
    ]),
    title,
    authors: cited && cited.authors.length > 0 ? cited.authors.map(givenFirst) : shown,
    url: address,
    anchor,
    primary: true,
    ...(venue && { venue }),
    ...(year && { year }),
  };
}

/** The papers of the page, one after the other; the page is read as far as the caller goes on. */
function* walk(form: VenueForm, doc: Document, url: URL): Generator<Sighting> {
  const words = form.words === undefined ? '' : wordsOf([...doc.querySelectorAll(form.words)]);
  const page = { doc, url, words };
  if (form.paper(url, doc) !== undefined) {
    const own = ownPage(form, page);
    if (own !== undefined) yield own;
    return;
  }
  const seen = new Set<unknown>();
  for (const list of form.lists ?? []) {
    for (const row of doc.querySelectorAll(list.row)) {
      const sighting = listed(form, list, row, page);
      const same = list.once ? sighting?.keys[0] : sighting?.anchor;
      if (sighting === undefined || seen.has(same)) continue;
      seen.add(same);
      yield sighting;
    }
  }
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
    walk: (doc, url) => walk(form, doc, url),
    sightings: (doc, url) => [...walk(form, doc, url)],
    months: () => [],
  };
}

/** For sites whose addresses say the year. */
export const inYear =
  (venue: string) =>
  (address: string): Published => ({ venue, year: yearIn(address) });
