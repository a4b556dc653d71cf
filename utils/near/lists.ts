/** arXiv's lists of what is new, which show abstracts: by the address alone, which is public. */
export const NEW_LISTS = /arxiv\.org\/(list\/[^/]+\/new|catchup)\b/;

/** All lists of arXiv; most show titles alone. */
export const LISTS = /arxiv\.org\/(list|catchup)\b/;
