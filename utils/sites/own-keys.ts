import { arxivKey, type PaperKey } from '../paper-key.ts';
import type { Sighting } from './types.ts';

/**
 * The keys that are surely this paper's: the one it is known by, its address, and what it was surely
 * recognised as. What a page says besides (a DOI that its author typed) may be another paper's.
 */
export function ownKeys({ keys, match }: Sighting): PaperKey[] {
  const [first, ...others] = keys;
  const sure = match?.grade === 'title' ? [arxivKey(match.id)] : [];
  return [first, ...others.filter((key) => key.startsWith('url:')), ...sure];
}
