/** Lists of what is new, and `/catchup`, show abstracts; of the other lists the group is empty. */
const LISTS = /^https:\/\/[\w.]*arxiv\.org\/(?:(list\/[^/]+\/new\b|catchup\b)|list\/)/;

/**
 * Whether arXiv's page of this address may name what is near to the reader: `abstracts` where it always does,
 * `titles` where the reader must wish it. By the address alone, which is public.
 */
export function nearOn(href: string): 'abstracts' | 'titles' | undefined {
  const found = LISTS.exec(href);
  return found ? (found[1] ? 'abstracts' : 'titles') : undefined;
}
