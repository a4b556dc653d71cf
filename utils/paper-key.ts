/**
 * A paper key names a paper in the queue and in the public surface:
 * `arxiv:2507.02559`, `openreview:ID`, `acl:ID`, `doi:10.…`, `url:…`, else `ref:HASH` (utils/ref-key.ts).
 * Ids are canonical: arXiv without a version, DOI in lower case.
 */
export type PaperKey = `${'arxiv' | 'openreview' | 'acl' | 'doi' | 'url' | 'ref'}:${string}`;

const KEY = /^(?:(?:arxiv|openreview|acl|doi|url):\S{1,2000}|ref:[0-9a-f]{16})$/;

export function isPaperKey(text: unknown): text is PaperKey {
  return typeof text === 'string' && KEY.test(text);
}

export function arxivKey(id: string): PaperKey {
  return `arxiv:${id}`;
}

/** The arXiv id of an `arxiv:` key, else undefined. */
export function arxivIdOfKey(key: string): string | undefined {
  return key.startsWith('arxiv:') ? key.slice(6) : undefined;
}
