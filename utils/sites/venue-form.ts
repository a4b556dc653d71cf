import type { PaperKey } from '../paper-key.ts';
import type { Citation } from './citation.ts';
import type { Site } from './types.ts';

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
  /** Either one element with all names, or one element a name; or what the row says of its people. */
  authors?: string | ((row: Element, page: URL) => string);
  /** Elements between the names that are none: affiliations. */
  notAuthors?: string;
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
  /** The title on a paper's own page, where it has no `citation_title`, or no element says the same. */
  heading?: string;
  /** Authors on a paper's own page: as shown they count more than its citation tags. */
  authors?: string;
  /** What the page says of its paper where it has no citation tags. */
  cited?: (doc: Document, url: URL) => Citation | undefined;
  /** The page changes without loading, and its tags may still be those of another paper. */
  isApp?: true;
  /** Links on a paper's own page that name the same paper elsewhere. */
  elsewhere?: string;
  /** The canonical address of the paper that this address of the site names; undefined where it names none. */
  paper: (url: URL, doc: Document) => string | undefined;
  /** The same for a link in a page, where the page says something else of its own address. */
  linked?: (url: URL) => string | undefined;
  /** What stands once for each paper in a list, whatever else changes, where no link names papers. */
  each?: string;
  /** The key of a canonical address, where the address alone does not show an id. */
  keyOf?: (address: string) => PaperKey | undefined;
  /** What the page or the entry says of where and when; the address often says it too. */
  published?: (address: string, words: string) => Published;
  /** Where a page says it for all its papers. */
  words?: string;
}
