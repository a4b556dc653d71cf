import { arxivIdOfKey, type PaperKey } from '../../paper-key.ts';

/** Kinds of keys that name a paper's page, the most lasting first. */
const PAGES: readonly [kind: string, page: string][] = [
  ['doi:', 'https://doi.org/'],
  ['openreview:', 'https://openreview.net/forum?id='],
  ['acl:', 'https://aclanthology.org/'],
];

/** The paper's own address by its keys; empty where none of them tells it. */
export function addressOfKeys(keys: readonly PaperKey[]): string {
  const arxiv = keys.map(arxivIdOfKey).find((id) => id !== undefined);
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  for (const [kind, page] of PAGES) {
    const id = keys.find((key) => key.startsWith(kind))?.slice(kind.length);
    if (id !== undefined) return page + encodeURI(id.toWellFormed());
  }
  const web = keys.find((key) => key.startsWith('url:https://'))?.slice(4);
  return web !== undefined && URL.canParse(web) ? web : '';
}
