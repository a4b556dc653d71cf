import { arxivIdOfUrl } from '../arxiv/url.ts';
import { arxivKey, type PaperKey } from '../paper-key.ts';

/** ACL Anthology ids: `P18-1001`, `2024.acl-long.12`; not the front matter of a volume (`…-1000`, `….0`). */
const ACL_ID = /^\/(?:anthology\/)?([A-Z]\d{2}-\d{4}|\d{4}\.[\w]+-[\w]+\.\d+)(?:\.pdf|\/)?$/;
const FRONT_MATTER = /(?:-\d000|\.0)$/;
const DOI = /(?:^|\/)(10\.\d{4,9}\/[^?#]+?)\/?$/;

function openReviewId(url: URL): string | undefined {
  const id = url.searchParams.get('id') ?? '';
  return /^\/(?:forum|pdf|attachment)$/.test(url.pathname) && /^[\w-]{6,20}$/.test(id)
    ? id
    : undefined;
}

/** A DOI as a key: lower case; arXiv's own DOIs are arXiv ids. */
export function doiKey(doi: string): PaperKey | undefined {
  const bare = doi.trim().toLowerCase();
  const arxiv = arxivIdOfUrl(new URL(`https://doi.org/${encodeURI(bare)}`));
  if (arxiv !== undefined) return arxivKey(arxiv.id);
  return /^10\.\d{4,9}\/\S{1,300}$/.test(bare) ? `doi:${bare}` : undefined;
}

/** The key of the paper that an address names by an id of its own kind; undefined for any other address. */
export function keyOfUrl(url: URL): PaperKey | undefined {
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
  const doi = DOI.exec(url.pathname)?.[1];
  return doi === undefined ? undefined : doiKey(decodeURIComponent(doi));
}

/** The web address in a link, as the page would follow it; undefined when it is none. */
export function hrefOf(link: Element | null | undefined, base: URL): URL | undefined {
  const href = link?.getAttribute('href')?.trim();
  if (href === undefined || !URL.canParse(href, base.href)) return undefined;
  const url = new URL(href, base.href);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}
