import type { PaperRow } from '../db/tables.ts';
import type { Rule } from '../settings.ts';
import type { Field } from '../terms/fields.ts';
import { fold } from '../terms/fold.ts';
import type { ListOptions, Sort } from './list-options.ts';

/** A paper as it stands in one list. */
export interface Entry {
  paper: PaperRow;
  /** Its place in the list before any filter, from 1. */
  rank: number;
  /** Upvotes an hour by our own readings; 0 when not rising or not known. */
  speed: number;
  /** Stands above it: what begins with it. */
  heading?: string;
  /** Why it is here, in words, where the list has a reason. */
  reason?: string;
  /** What the reader watches for in it. */
  watched?: Rule;
  /** Where the words of a search stand, when the title does not show it. */
  foundIn?: readonly Field[];
  /** Found by the feed's own index, and not in the archive. */
  foreign?: boolean;
}

type Predicate = (id: string) => boolean;

/** The entries that pass, in the wished order; ties keep the order of the list. */
export function arrange(
  entries: readonly Entry[],
  options: ListOptions,
  is: { unread: Predicate; saved: Predicate; undone: Predicate },
): Entry[] {
  const org = fold(options.org);
  const keyword = fold(options.keyword);
  const fits = ({ paper }: Entry): boolean =>
    (!options.code || paper.githubRepo !== undefined) &&
    (!options.project || paper.projectPage !== undefined) &&
    paper.upvotes >= options.least &&
    (org === '' || isOrganization(paper, org)) &&
    (keyword === '' || paper.keywords.some((one) => fold(one) === keyword)) &&
    (!options.unread || is.unread(paper.id)) &&
    (!options.saved || is.saved(paper.id)) &&
    (!options.undone || is.undone(paper.id));
  return sorted(entries.filter(fits), options.sort);
}

function isOrganization({ organization }: PaperRow, folded: string): boolean {
  return (
    organization !== undefined &&
    [organization.name, organization.fullname].some((name) => fold(name) === folded)
  );
}

function sorted(entries: Entry[], sort: Sort): Entry[] {
  const by = (value: (entry: Entry) => number): Entry[] =>
    entries.sort((a, b) => value(b) - value(a));
  switch (sort) {
    case 'rank':
      return entries;
    case 'upvotes':
      return by(({ paper }) => paper.upvotes);
    case 'speed':
      return by(({ speed }) => speed);
    case 'comments':
      return by(({ paper }) => paper.numComments);
    case 'stars':
      return by(({ paper }) => paper.githubStars ?? -1);
    case 'date':
      return by(({ paper }) => Date.parse(paper.days.at(-1) ?? paper.publishedOn) || 0);
  }
}
