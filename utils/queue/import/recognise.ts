import { arxivIdOfDoi, parseArxivId } from '../../arxiv/id.ts';
import { arxivIdOfUrl } from '../../arxiv/url.ts';
import { arxivKey, type PaperKey } from '../../paper-key.ts';

const DOI = /\b(10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)\]}])/i;
const HF_PAPER = /^\/papers\/([^/]+)/;
const TIDY = /^[\s\-*•>"'“”‘’[({<]+|[\s"'“”‘’\])}>,;]+$/g;

function addressKey(url: URL): PaperKey {
  const arxiv = arxivIdOfUrl(url);
  if (arxiv) return arxivKey(arxiv.id);
  const path = decodeURI(url.pathname);
  const hf = url.hostname === 'huggingface.co' ? HF_PAPER.exec(path)?.[1] : undefined;
  const onHf = hf === undefined ? undefined : parseArxivId(hf);
  if (onHf) return arxivKey(onHf.id);
  const forum = url.hostname === 'openreview.net' ? url.searchParams.get('id') : null;
  if (forum !== null && /^[\w-]{5,40}$/.test(forum)) return `openreview:${forum}`;
  const acl =
    url.hostname === 'aclanthology.org' ? /^\/([\w.-]+?)(?:\.pdf)?\/?$/.exec(path)?.[1] : undefined;
  if (acl !== undefined && /\d/.test(acl)) return `acl:${acl}`;
  const doi = DOI.exec(path)?.[1];
  if (doi !== undefined) return `doi:${doi.toLowerCase()}`;
  url.hash = '';
  return `url:${url.href}`;
}

function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/**
 * The paper that a word or an address names: arXiv ids and addresses in every form, arXiv and other DOIs,
 * OpenReview and ACL addresses, else any https address. Undefined for anything else.
 */
export function keyOfText(text: string): PaperKey | undefined {
  const bare = text.replace(TIDY, '');
  const arxiv = parseArxivId(bare) ?? arxivIdOfDoi(bare);
  if (arxiv) return arxivKey(arxiv.id);
  if (/^https?:\/\//i.test(bare)) {
    const https = bare.replace(/^http:/i, 'https:');
    if (https.length > 2000 || !URL.canParse(https)) return undefined;
    return safely(() => addressKey(new URL(https)));
  }
  const doi = /^(?:doi:\s*)?10\./i.test(bare) ? DOI.exec(bare)?.[1] : undefined;
  return doi === undefined ? undefined : `doi:${doi.toLowerCase()}`;
}
