import { arxivIdOfKey } from '../paper-key.ts';
import type { Sighting } from './types.ts';

/** The arXiv id of a sighting: the one it was recognised by, else the page's own. */
export function arxivIdOf({ keys, match }: Sighting): string | undefined {
  return match?.id ?? keys.map(arxivIdOfKey).find((id) => id !== undefined);
}
