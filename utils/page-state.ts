import type { PaperKey } from './paper-key.ts';

/** What the popup asks of the page in the active tab. No answer: nothing of ours runs there. */
export const PAGE_QUERY = 'tidemark:page';

/** What the overlay answers. It stays in the browser. */
export interface PageState {
  site: string;
  sightings: number;
  marks: number;
  /** The paper that the page is about. */
  paper?: { key: PaperKey; arxivId?: string; title: string };
  /** The page should hold papers, and none was recognised. */
  changed: boolean;
}

/** The form of an address without what names a paper, a person or a search: for a report. */
export function addressForm(url: URL): string {
  const path = url.pathname
    .split('/')
    .map((part) => (/\d|[%_]|.{25}/.test(part) ? '*' : part))
    .join('/');
  return `${url.hostname}${path}`;
}
