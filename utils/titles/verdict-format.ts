import { isPaperKey, type PaperKey } from '../paper-key.ts';
import { hash54 } from './hash.ts';
import { titleKey } from './key.ts';
import { readingsOf } from './people.ts';

/**
 * `v1` in `storage.local`: what the reader said of likely matches. Subject (what a page shows, see
 * `subjectOf`) → arXiv id → whether it is the same paper.
 */
export const VERDICTS_KEY = 'v1';

export type Verdicts = Record<string, Record<string, boolean>>;

/** Whether a key names a paper wherever it is met; an address or an arXiv id of ours does not. */
export function isOwnKey(key: PaperKey): boolean {
  return !key.startsWith('url:') && !key.startsWith('arxiv:');
}

/** What a verdict is about: the page's own id of the paper, else its title and people, hashed. */
export function subjectOf(sighting: {
  keys: readonly PaperKey[];
  title: string;
  authors: readonly string[];
}): string {
  const own = sighting.keys.find(isOwnKey);
  if (own !== undefined) return own;
  const surnames = sighting.authors.map((name) => readingsOf(name)[0]?.surname ?? '');
  return `title:${hash54(`${titleKey(sighting.title)}|${surnames.sort().join(' ')}`)}`;
}

export function isSubject(text: unknown): text is string {
  return isPaperKey(text) || (typeof text === 'string' && /^title:[\w-]{9}$/.test(text));
}

/** Whether there are verdicts at all; most readers never give one. */
export function saysAnything(stored: unknown): boolean {
  return typeof stored === 'object' && stored !== null && Object.keys(stored).length > 0;
}

/** What the reader said of a subject, by arXiv id; nothing where what is stored is corrupt. */
export function verdictOn(stored: unknown, subject: string): ReadonlyMap<string, boolean> {
  const all = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  const said = Object.hasOwn(all, subject) ? all[subject] : undefined;
  const pairs = typeof said === 'object' && said !== null ? Object.entries(said) : [];
  return new Map(pairs.filter((pair): pair is [string, boolean] => typeof pair[1] === 'boolean'));
}
