import { arxivIdOfDoi, parseArxivId } from '../../arxiv/id.ts';
import { arxivIdOfUrl } from '../../arxiv/url.ts';
import { arxivKey, isPaperKey, type PaperKey } from '../../paper-key.ts';
import { doiOf, doiOfUrl } from './ids/doi.ts';
import { decoded, withoutTail } from './ids/tidy.ts';

const HEAD = /^[\s\-*•>"'“”‘’[({<]+/;
const HOST = String.raw`(?:[a-z0-9-]+\.)+(?:org|com|net|io|edu|gov|info|ai|cool|dev|press|de|uk|fr|nl|ch|at|it|es|eu|se|jp|cn|kr|in|au|ca|br)`;
/** An address whose `https://` was left out. */
const NO_SCHEME = new RegExp(`^${HOST}(?::\\d+)?/\\S`, 'i');

/** An arXiv id that another site's address says is one: `/arxiv/2301.00304`, `?q=arXiv:2301.00304`. */
const NAMED_ARXIV =
  /[/=]arxiv[:/](\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[a-z]{2})?\/\d{7}(?:v\d+)?)(?:\.pdf)?\/?(?:[?&]|$)/i;

/** The address to which another leads on: search engines' and proxies' links, and copies in the Internet Archive. */
function innerAddress({ pathname, search, searchParams }: URL): URL | undefined {
  const asked = ['url', 'q', 'u', 'qurl'].map((name) => searchParams.get(name) ?? '');
  const copied = /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(.*)$/.exec(pathname + search)?.[1] ?? '';
  const inner = [...asked, copied].find((one) => /^https?:\/\//i.test(one) && URL.canParse(one));
  return inner === undefined ? undefined : new URL(inner);
}

/** The key of an arXiv or other DOI. */
function keyOfDoi(doi: string): PaperKey {
  const arxiv = arxivIdOfDoi(doi);
  return arxiv ? arxivKey(arxiv.id) : `doi:${doi}`;
}

function addressKey(url: URL): PaperKey {
  const arxiv = arxivIdOfUrl(url);
  if (arxiv) return arxivKey(arxiv.id);
  const path = decoded(url.pathname);
  const forum = url.hostname === 'openreview.net' ? url.searchParams.get('id') : null;
  if (forum !== null && /^[\w-]{5,40}$/.test(forum)) return `openreview:${forum}`;
  const isAcl = /^(?:www\.)?acl(?:anthology|web)\.org$/.test(url.hostname);
  const acl = /^\/(?:anthology\/)?([\w.-]*\d[\w-]*)(?:\.pdf|\.bib)?\/?$/.exec(path)?.[1];
  if (isAcl && acl !== undefined) return `acl:${acl}`;
  const doi = doiOfUrl(url);
  if (doi !== undefined) return keyOfDoi(doi);
  const named = NAMED_ARXIV.exec(`${path}${decoded(url.search)}`)?.[1];
  const other = named === undefined ? undefined : parseArxivId(named);
  if (other) return arxivKey(other.id);
  const inner = innerAddress(url);
  const meant = inner && addressKey(inner);
  if (meant !== undefined && !meant.startsWith('url:')) return meant;
  url.hash = '';
  return `url:${url.href}`;
}

/** The paper that an address names; `https://` may be missing. Undefined for a text that is no address. */
function keyOfAddress(text: string): PaperKey | undefined {
  const bare = text.replace(/^(?:https?:)?\/\//i, '');
  if (bare === text && !NO_SCHEME.test(text)) return undefined;
  const https = `https://${bare}`;
  if (https.length > 2000 || !URL.canParse(https)) return undefined;
  const key = addressKey(new URL(https));
  return isPaperKey(key) ? key : undefined;
}

/**
 * The paper that a word or an address names: arXiv ids and addresses in every form, arXiv and other DOIs,
 * OpenReview and ACL addresses, our own keys, else any web address. Undefined for anything else.
 */
export function keyOfText(text: string): PaperKey | undefined {
  const bare = withoutTail(text.trim().replace(HEAD, ''));
  const arxiv = parseArxivId(bare);
  if (arxiv) return arxivKey(arxiv.id);
  if (/^(?:openreview|acl):\S+$/.test(bare) && isPaperKey(bare)) return bare;
  const address = keyOfAddress(bare);
  if (address !== undefined) return address;
  const doi = /^(?:doi[:\s]\s*)?10\.\d{4}/i.test(bare) ? doiOf(bare) : undefined;
  return doi === undefined ? undefined : keyOfDoi(doi);
}
