import type { PaperKey } from '../paper-key.ts';
import type { TitleMatch } from '../titles/match.ts';

/** A paper found on a page. */
export interface Sighting {
  /** Every id the page gives of it; the first is the one it is saved and looked up by. */
  keys: [PaperKey, ...PaperKey[]];
  title: string;
  authors: string[];
  /** The paper's canonical address. */
  url: string;
  /** The badge becomes this element's last child; with `beside`, what follows it: the element is a link, or clamped. */
  anchor: Element;
  beside?: boolean;
  /** The page has no text of its own (a viewer of PDFs): the badge floats over its corner. */
  floating?: boolean;
  /** The elements that are this paper's entry in a list (on arXiv `dt` and `dd`); filters hide them. */
  row?: Element[];
  /** The page is about this one paper: it gets a save control even when it is not featured. */
  primary: boolean;
  /** Where it was published, as the page says, for example `NeurIPS`, and the year. */
  venue?: string;
  year?: number;
  /** The version that the page shows. */
  version?: number;
  /** What it was recognised as by its title; the overlay sets it, site files never do. */
  match?: TitleMatch;
  /** The page's own words on a change: comments ("Accepted to …"), withdrawal. */
  remarks?: string[];
  /** The text of the page's field for the journal reference. */
  journalRef?: string;
  /**
   * Where all this is read from the page when somebody asks: what it says now, for good, since pages use a row again
   * for another paper; undefined where this row has changed since it was found.
   */
  now?(): Sighting | undefined;
}

/** Where a page changed, as a mutation observer tells it. */
export type PageChange = Pick<MutationRecord, 'target' | 'addedNodes' | 'removedNodes'>;

/** Told of each thing on a page that could not be read and was left out by itself: an address, an id, a row. */
export type OnProblem = (problem: string) => void;

/** One site: how its pages are recognised and its papers found. One file, one line in the registry. */
export interface Site {
  name: string;
  /** Chrome match patterns: for the content script and the host permissions. */
  matches: string[];
  /** Granted by the reader one by one, instead of at install. */
  optional?: boolean;
  /** Papers are recognised by title too, since pages give no arXiv id: the title shards are read. */
  byTitle?: boolean;
  /** The site shows upvotes itself: badges without numbers, only for saved, opened and done. */
  showsUpvotes?: boolean;
  /** Papers in page order; [] where the page shows none. Must not change the page. */
  sightings(doc: Document, url: URL, onProblem?: OnProblem): Sighting[];
  /** The same one after the other, so that a list of thousands can be read in several short tasks. */
  walk?(doc: Document, url: URL, onProblem?: OnProblem): Iterable<Sighting>;
  /** The page changed there: what was read around it is read anew at the next walk. */
  changed?: (change: PageChange) => void;
  /** Arxiv months `YYMM` that the page will need, as far as its address tells before there is a DOM. */
  months(url: URL): string[];
  /** Whether the page should hold papers and none, or far fewer than it links, were found: the site has changed. */
  hasChanged?(doc: Document, url: URL, found: readonly Sighting[]): boolean;
}
