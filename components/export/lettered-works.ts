import type { KeyPattern } from '../../utils/queue/item/key-letters.ts';

/** Of each pattern, for keys of one may be shared where those of the other are not. */
const nameFor = (pattern: KeyPattern): string => `citation-letters-${pattern}`;

/** Papers outside the queue of which a key with letters of its own was copied: it stands in documents, and does not change any more. */
export function letteredWorks(pattern: KeyPattern): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(nameFor(pattern)) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : []);
  } catch (error) {
    // Text that is none of ours: as if nothing was handed out.
    if (error instanceof SyntaxError) return new Set();
    throw error;
  }
}

export function rememberLettered(pattern: KeyPattern, names: readonly string[]): void {
  const known = letteredWorks(pattern);
  const all = new Set([...known, ...names]);
  if (all.size > known.size) localStorage.setItem(nameFor(pattern), JSON.stringify([...all]));
}
