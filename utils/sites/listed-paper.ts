import { hrefOf } from './link-key.ts';
import { namesIn } from './names.ts';
import { entryOf, findAllIn, findIn, wordsOf, type PageEntry } from './page-entry.ts';
import { peopleIn } from './people-in.ts';
import { titleText } from './title-text.ts';
import type { OnProblem, Sighting } from './types.ts';
import type { ListForm, VenueForm } from './venue-form.ts';
import { keysElsewhere, keysFor, publishedAt } from './venue-keys.ts';

/** A page of a site, and what it says for all its papers. */
export interface VenuePage {
  doc: Document;
  url: URL;
  words: string;
  onProblem: OnProblem;
}

function authorsOf({ authors, notAuthors }: ListForm, entry: PageEntry, page: VenuePage): string[] {
  if (authors === undefined) return [];
  if (typeof authors === 'function') return namesIn(authors(entry[0], page.url));
  return peopleIn(findAllIn(entry, authors), notAuthors);
}

/** The paper of one row; undefined where the row is no paper. */
export function listedPaper(
  form: VenueForm,
  list: ListForm,
  row: Element,
  page: VenuePage,
): Sighting | undefined {
  const entry = entryOf(row, list);
  const anchor = list.title === undefined ? row : findIn(entry, list.title);
  if (anchor === undefined) return undefined;
  const link =
    list.link === undefined
      ? (anchor.closest('a') ?? anchor.querySelector('a'))
      : findIn(entry, list.link);
  const href = hrefOf(link, page.url);
  const title = (list.titleOf ?? titleText)(anchor);
  const linked = form.linked ?? ((url: URL) => form.paper(url, page.doc));
  const address = list.address
    ? list.address({ link: href, title, row, page: page.url })
    : href && linked(href);
  if (address === undefined || title === '') return undefined;
  const words = list.words === undefined ? '' : wordsOf(findAllIn(entry, list.words));
  return {
    keys: keysFor(address, [
      form.keyOf?.(address),
      ...keysElsewhere(entry, list.elsewhere, page.url, page.onProblem),
    ]),
    title,
    authors: authorsOf(list, entry, page),
    url: address,
    anchor,
    ...(list.beside && { beside: true }),
    row: entry,
    primary: false,
    ...publishedAt(form, address, words || page.words),
  };
}
