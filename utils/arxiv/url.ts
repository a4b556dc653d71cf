import { arxivIdOfDoi, parseArxivId, type ArxivId } from './id.ts';

/** arXiv with its mirrors, of which old links still name some (`xxx.lanl.gov`, `de.arxiv.org`). */
const ARXIV_HOST = /^(?:(?:[a-z]+\.)?arxiv\.org|xxx\.lanl\.gov)$/;
const DOI_HOST = /^(?:(?:dx|www)\.)?doi\.org$/;
const PAPER_PATH =
  /^\/(?:abs|pdf|html|format|src|e-print|ps|dvi|tb|bibtex|list-item|show-email\/\w+)\/+(.+)$/;

/** Other sites that name papers by arXiv's ids, with the paths that do. */
const BY_ARXIV_ID: readonly [RegExp, RegExp][] = [
  [/^ar5iv\.(?:labs\.arxiv\.)?org$/, /^\/(?:html|abs|pdf|papers)\/+(.+)$/],
  [
    /^(?:www\.)?alphaxiv\.org$/,
    /^\/(?:[a-z]{2}\/)?(?:abs|overview|pdf|html|replicate|audio)\/+(.+)$/,
  ],
  [/^(?:(?:www\.)?huggingface|hf)\.co$/, /^\/papers\/+(.+)$/],
  [/^(?:papers\.cool|scirate\.com)$/, /^\/arxiv\/+(.+)$/],
];

/** `/abs?id=ID` and `/abs/?archive=hep-th&papernum=9901001`, both still answered by arXiv. */
function idInQuery(url: URL): ArxivId | undefined {
  const id = url.searchParams.get('id');
  if (id !== null) return parseArxivId(id);
  const archive = url.searchParams.get('archive');
  const number = url.searchParams.get('papernum');
  return archive !== null && number !== null ? parseArxivId(`${archive}/${number}`) : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // An id has no percent sign: what cannot be decoded is found to be none.
    return path;
  }
}

function onArxiv(url: URL, path: string): ArxivId | undefined {
  const rest = PAPER_PATH.exec(path)?.[1];
  if (rest !== undefined) return parseArxivId(rest);
  return /^\/(?:abs|pdf)\/?$/.test(path) ? idInQuery(url) : undefined;
}

/** The paper that an address on arXiv, on a site that uses its ids, or of an arXiv DOI names. */
export function arxivIdOfUrl(url: URL): ArxivId | undefined {
  const { hostname, href } = url;
  if (!/^https?:/.test(href)) return undefined;
  const path = decoded(url.pathname);
  if (ARXIV_HOST.test(hostname)) return onArxiv(url, path);
  if (DOI_HOST.test(hostname)) return arxivIdOfDoi(path);
  if (hostname === 'openreview.net') return parseArxivId(url.searchParams.get('arxivid') ?? '');
  const form = BY_ARXIV_ID.find(([host]) => host.test(hostname))?.[1];
  return parseArxivId(form?.exec(path)?.[1] ?? '');
}
