import type { TidemarkDb } from '../../db/tidemark-db.ts';
import { arxivIdOfKey, type PaperKey } from '../../paper-key.ts';
import type { Candidate } from '../wire.ts';
import { refKeysOf } from '../ref-keys.ts';

/** A candidate as it is shown: what it would do, under the title as far as it is known. */
export interface Previewed {
  candidate: Candidate;
  title: string;
  /** Saved already: it only learns what is new. */
  isSaved: boolean;
}

/** What importing these candidates would do; nothing is written. `applyImport` (utils/messages.ts) takes them. */
export async function mergePreview(
  db: TidemarkDb,
  candidates: readonly Candidate[],
): Promise<Previewed[]> {
  // A paper that was saved without an id is known by its title.
  const known = candidates.map((one) => [...one.keys, ...refKeysOf(one)]);
  const items = await db.queue.where('keys').anyOf(known.flat()).toArray();
  const saved = new Map(items.flatMap((item) => item.keys.map((key) => [key, item])));
  const ids = [...new Set(known.flat().map(arxivIdOfKey))].filter((id) => id !== undefined);
  const papers = await db.papers.bulkGet(ids);
  const titles = new Map(papers.map((paper, n) => [ids[n], paper?.title]));
  const previewed: Previewed[] = [];
  const seen = new Set<PaperKey>();
  for (const [n, candidate] of candidates.entries()) {
    const { keys, snapshot } = candidate;
    if (keys.some((key) => seen.has(key)) && snapshot === undefined) continue;
    keys.forEach((key) => seen.add(key));
    const there = known[n]?.map((key) => saved.get(key)).find((item) => item !== undefined);
    const archived = keys
      .map((key) => titles.get(arxivIdOfKey(key) ?? ''))
      .find((title) => title !== undefined);
    const title = there?.title ?? snapshot?.title ?? archived ?? keys[0] ?? '';
    previewed.push({ candidate, title, isSaved: there !== undefined });
  }
  return previewed;
}
