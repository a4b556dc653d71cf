import { arxivIdOfKey } from '../paper-key.ts';
import type { Sighting } from '../sites/types.ts';

/** Whether the page itself names the paper's arXiv id, so that its title need not. */
export const hasArxivId = ({ keys }: Sighting): boolean =>
  keys.some((key) => arxivIdOfKey(key) !== undefined);
