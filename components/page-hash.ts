/*
 * The hash of this page's address, one for all who read it: `location.hash` is new at once, its event comes
 * later, and a page drawn in between would be of one address and its list noted under another.
 */

let hash = location.hash;
let before = '';
const followers = new Set<() => void>();

/** The hash as the page shows it, with its `#`; empty without one. */
export function pageHash(): string {
  // Before anybody follows, nothing is shown yet.
  if (followers.size === 0) hash = location.hash;
  return hash;
}

/** What the page showed before; empty where this is the first, and once that is forgotten. */
export const hashBefore = (): string => before;

export function forgetHashBefore(): void {
  before = '';
}

/** Calls when the page shows another address; gives the way to stop. */
export function followHash(follow: () => void): () => void {
  followers.add(follow);
  return () => followers.delete(follow);
}

addEventListener('hashchange', () => {
  if (location.hash === hash) return;
  before = hash;
  hash = location.hash;
  for (const follow of followers) follow();
});
