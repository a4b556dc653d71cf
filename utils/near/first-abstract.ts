import type { Site } from '../sites/types.ts';

/** That of arXiv's lists of what is new; null on its other lists, and undefined elsewhere. */
export function firstAbstract({ name }: Site, doc: Document): Element | null | undefined {
  const isList = name === 'arXiv' && /^\/(?:list|catchup)\//.test(doc.location.pathname);
  return isList ? doc.querySelector('dd p.mathjax') : undefined;
}
