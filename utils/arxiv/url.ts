import { arxivIdOfDoi, parseArxivId, type ArxivId } from './id.ts';

const ARXIV_HOST = /^(?:(?:www|export|browse)\.)?arxiv\.org$/;
const PAPER_PATH = /^\/(?:abs|pdf|html|format|src|e-print|ps|dvi|tb|bibtex)\/+(.+)$/;

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

/** The paper that an address on arXiv, or of an arXiv DOI, names; undefined for any other address. */
export function arxivIdOfUrl(url: URL): ArxivId | undefined {
  if (url.hostname === 'doi.org' || url.hostname === 'dx.doi.org') {
    return arxivIdOfDoi(decoded(url.pathname));
  }
  if (!ARXIV_HOST.test(url.hostname)) return undefined;
  const rest = PAPER_PATH.exec(decoded(url.pathname))?.[1];
  if (rest !== undefined) return parseArxivId(rest);
  return /^\/abs\/?$/.test(url.pathname) ? idInQuery(url) : undefined;
}
