import type { Sighting } from './types.ts';

/** A number in this range, else nothing. */
const within = (n = 0, least: number, most: number): number | undefined =>
  n >= least && n <= most ? n : undefined;

/** What the worker is asked about a paper that a page names by title and people. */
export function titledOf(
  { title, authors, year }: Pick<Sighting, 'title' | 'authors' | 'year'>,
  most = 200,
) {
  return {
    title: title.slice(0, 1000),
    authors: authors.slice(0, most).map((name) => name.slice(0, 200)),
    year: within(year, 1900, 2200),
  };
}

/**
 * What is saved of a paper on a page, cut to what the worker's schemas take (utils/queue/wire.ts,
 * utils/messages.ts): pages write what they like, and one long name must not lose the whole command.
 * tests/unit/sites/sent.test.ts holds the numbers together, since a page's script has no zod. An address
 * that is too long is left out.
 */
export function snapshotOf(shown: Sighting) {
  const { url, venue } = shown;
  return {
    ...titledOf(shown, 2000),
    url: url.length > 2000 ? undefined : url,
    venue: venue?.slice(0, 300),
  };
}

/** What a page says of a saved paper; undefined where it has no address that can be kept. */
export function reportOf(shown: Sighting) {
  const { url, venue } = snapshotOf(shown);
  const { keys, version, remarks, journalRef } = shown;
  if (url === undefined || !/^https:\/\/\S+$/.test(url)) return undefined;
  return {
    ...titledOf(shown),
    keys: keys.slice(0, 8),
    url,
    venue,
    version: within(version, 1, 9999),
    remarks: remarks?.slice(0, 10).map((remark) => remark.slice(0, 2000)),
    journalRef: journalRef?.slice(0, 2000),
  };
}
