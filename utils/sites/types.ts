import type { PaperKey } from '../paper-key.ts';

/** A paper found on a page. */
export interface Sighting {
  /** Every id the page gives of it; the first is the one it is looked up by. */
  keys: [PaperKey, ...PaperKey[]];
  title: string;
  authors: string[];
  /** The paper's canonical address. */
  url: string;
  /** The badge becomes this element's last child. */
  anchor: Element;
  /** The page is about this one paper: it gets a save control even when it is not featured. */
  primary: boolean;
}

/** One site: how its pages are recognised and its papers found. One file, one line in the registry. */
export interface Site {
  name: string;
  /** Chrome match patterns: for the content script and the host permissions. */
  matches: string[];
  /** Papers in page order; [] where the page shows none. Must not change the page. */
  sightings(doc: Document, url: URL): Sighting[];
  /** Arxiv months `YYMM` that the page will need, as far as its address tells before there is a DOM. */
  months(url: URL): string[];
}
