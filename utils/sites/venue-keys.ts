import { isPaperKey, type PaperKey } from '../paper-key.ts';
import { hrefOf, keyOfUrl, mayNamePaper, urlOf } from './link-key.ts';
import { findAllIn, type PageEntry } from './page-entry.ts';
import type { OnProblem, Sighting } from './types.ts';
import type { Published, VenueForm } from './venue-form.ts';

const MOST_KEYS = 6;
const LONGEST_KEY = 2000;
const LONGEST_VENUE = 300;

/** An address as a key. One that is too long loses its query, then its end: it still tells the row from others. */
export function urlKey(address: string): PaperKey {
  const bare = /\s/.test(address) ? address.replace(/\s/g, '') : address;
  const short = bare.length > LONGEST_KEY ? bare.replace(/[?#].*$/, '') : bare;
  return `url:${short.slice(0, LONGEST_KEY)}`;
}

/** The keys of a paper at this address: an id before a mere address, each once. */
export function keysFor(
  address: string,
  others: readonly (PaperKey | undefined)[],
): Sighting['keys'] {
  const url = mayNamePaper(address) ? urlOf(address) : undefined;
  const own = (url && keyOfUrl(url)) ?? urlKey(address);
  const named = others.filter((key) => isPaperKey(key));
  const [first = own, ...rest] = own.startsWith('url:') ? [...named, own] : [own, ...named];
  const more = [...new Set(rest)].filter((key) => key !== first);
  return [first, ...more.slice(0, MOST_KEYS - 1)];
}

/** The keys that an entry's links to other sites give. */
export const keysElsewhere = (
  entry: PageEntry,
  selector: string | undefined,
  base: URL,
  onProblem: OnProblem,
): (PaperKey | undefined)[] =>
  selector === undefined
    ? []
    : findAllIn(entry, selector).map((link) => {
        const url = hrefOf(link, base);
        return url && keyOfUrl(url, onProblem);
      });

/** Where and when, as far as the site's address and words say it. */
export function publishedAt(
  form: VenueForm,
  address: string,
  words: string,
): Pick<Sighting, 'venue' | 'year'> {
  const { venue, year } = form.published?.(address, words) ?? {};
  return {
    ...(venue && { venue: venue.slice(0, LONGEST_VENUE) }),
    ...(year && { year }),
  } satisfies Published;
}
