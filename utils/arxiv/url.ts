import { arxivIdOfDoi, parseArxivId, type ArxivId } from './id.ts';

const ARXIV_HOST = /^(?:(?:www|export|browse)\.)?arxiv\.org$/;
const PAPER_PATH = /^\/(?:abs|pdf|html|format|src|e-print|ps|dvi|tb|bibtex|list-item)\/+(.+)$/;

/** Other sites that name papers by their arXiv ids, and where in the path the id stands. */
const MIRRORS: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^huggingface\.co$/, /^\/papers\/([^/]+?)(?:\.md)?\/?$/],
  [
    /^(?:www\.)?alphaxiv\.org$/,
    /^\/(?:[a-z]{2}\/)?(?:abs|overview|pdf|html|replicate|audio|blog|resources)\/(.+)$/,
  ],
  [/^ar5iv\.(?:labs\.arxiv\.)?org$/, /^\/(?:html|abs|papers)\/(.+)$/],
  [/^papers\.cool$/, /^\/arxiv\/(.+)$/],
  [/^(?:www\.)?scirate\.com$/, /^\/arxiv\/(.+)$/],
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
    return path;
  }
}

/** An id, or an id with something after it that arXiv forgives (`/abs/2301.00001v1/anything`). */
function idInPath(rest: string | undefined): ArxivId | undefined {
  if (rest === undefined) return undefined;
  return parseArxivId(rest) ?? parseArxivId(/^[\d.]+(?:v\d+)?(?=\/)/.exec(rest)?.[0] ?? '');
}

function idOnMirror(url: URL): ArxivId | undefined {
  for (const [host, path] of MIRRORS) {
    if (host.test(url.hostname)) return idInPath(path.exec(decoded(url.pathname))?.[1]);
  }
  return undefined;
}

/** The paper that an address names by its arXiv id: on arXiv, its mirrors, or as an arXiv DOI; else undefined. */
export function arxivIdOfUrl(url: URL): ArxivId | undefined {
  if (url.hostname === 'doi.org' || url.hostname === 'dx.doi.org') {
    return arxivIdOfDoi(decoded(url.pathname));
  }
  if (url.hostname === 'openreview.net') return parseArxivId(url.searchParams.get('arxivid') ?? '');
  if (!ARXIV_HOST.test(url.hostname)) return idOnMirror(url);
  const rest = PAPER_PATH.exec(decoded(url.pathname))?.[1];
  if (rest !== undefined) return idInPath(rest);
  return /^\/abs\/?$/.test(url.pathname) ? idInQuery(url) : undefined;
}
