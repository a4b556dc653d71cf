import { arxivIdOfDoi } from '../arxiv/id.ts';
import { arxivIdOfUrl } from '../arxiv/url.ts';
import { arxivKey, isPaperKey, type PaperKey } from '../paper-key.ts';
import type { OnProblem } from './types.ts';

/** ACL Anthology ids: `P18-1001`, `2024.acl-long.12`; not the front matter of a volume (`…-1000`, `….0`). */
const ACL_ID = /^\/(?:anthology\/)?([A-Z]\d{2}-\d{4}|\d{4}\.[\w]+-[\w]+\.\d+)(?:\.pdf|\/)?$/;
const FRONT_MATTER = /(?:-\d000|\.0)$/;
const DOI = /(?:^|\/)(10\.\d{4,9}\/[^?#]+?)\/?$/;
/** What publishers put after a DOI in their addresses: how the paper is shown, and, on preprint servers, its version. */
const SHOWN_AS =
  /(?:\/(?:full(?:text)?|abstract|meta|summary|references|figures|tables|e?pdf|html|download)|\.(?:full(?:-text|\.pdf)?|abstract|pdf|html|xml))$/i;
/** What an address must hold to name a paper by an id; most of a list's addresses do not, and are not taken apart. */
const MAY_NAME = /xiv|r5iv|openreview|acl|hugg|hf\.co|papers\.c|scirate|lanl|10\.|%|[^ -~]/i;
const RXIV = /^(?:www\.)?(?:bio|med)rxiv\.org$/;

function openReviewId(url: URL): string | undefined {
  const id = url.searchParams.get('id') ?? '';
  return /^\/(?:forum|pdf|attachment)$/.test(url.pathname) && /^[\w-]{6,20}$/.test(id)
    ? id
    : undefined;
}

/** A DOI as a key: lower case; arXiv's own DOIs are arXiv ids. Undefined for what is no DOI. */
export function doiKey(doi: string): PaperKey | undefined {
  const bare = doi.trim().toLowerCase();
  const arxiv = arxivIdOfDoi(bare);
  if (arxiv !== undefined) return arxivKey(arxiv.id);
  return /^10\.\d{4,9}\/\S{1,300}$/.test(bare) ? `doi:${bare}` : undefined;
}

/** The DOI in an address, as the publisher's site shows it; `onProblem` hears of one that cannot be decoded. */
function doiOf(url: URL, onProblem: OnProblem): string | undefined {
  const written = DOI.exec(url.pathname)?.[1];
  if (written === undefined) return undefined;
  try {
    const doi = decodeURIComponent(written).replace(SHOWN_AS, '');
    return RXIV.test(url.hostname) ? doi.replace(/v\d+$/, '') : doi;
  } catch {
    // The row keeps its other ids.
    onProblem('an address that cannot be decoded');
    return undefined;
  }
}

function keyIn(url: URL, onProblem: OnProblem): PaperKey | undefined {
  const arxiv = arxivIdOfUrl(url);
  if (arxiv !== undefined) return arxivKey(arxiv.id);
  if (url.hostname === 'openreview.net') {
    const id = openReviewId(url);
    return id === undefined ? undefined : `openreview:${id}`;
  }
  if (/^(?:aclanthology\.org|www\.aclweb\.org)$/.test(url.hostname)) {
    const id = ACL_ID.exec(url.pathname)?.[1];
    return id === undefined || FRONT_MATTER.test(id) ? undefined : `acl:${id}`;
  }
  const doi = doiOf(url, onProblem);
  return doi === undefined ? undefined : doiKey(doi);
}

/** Whether an address can name a paper by an id, as its text shows. */
export const mayNamePaper = (address: string): boolean => MAY_NAME.test(address);

/** The key of the paper that an address names by an id of its own kind; undefined for any other address. */
export function keyOfUrl(url: URL, onProblem: OnProblem = () => undefined): PaperKey | undefined {
  const key = keyIn(url, onProblem);
  return isPaperKey(key) ? key : undefined;
}

/** An address as it is followed from `base`, taken apart once; undefined for what is none. */
export function urlOf(address: string, base?: URL): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    // As said above.
    return undefined;
  }
}

/** The web address in a link, as the page would follow it; undefined when it is none. */
export function hrefOf(link: Element | null | undefined, base: URL): URL | undefined {
  const href = link?.getAttribute('href')?.trim();
  const url = href === undefined ? undefined : urlOf(href, base);
  return /^https?:/.test(url?.href ?? '') ? url : undefined;
}
