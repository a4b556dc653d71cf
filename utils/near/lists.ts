/** arXiv's lists, most of which show titles alone. */
export const LISTS = /^https:..(?:[\w-]+\.)*arxiv\.org\/(?:list|catchup)\b/;
