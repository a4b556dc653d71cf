import type { TidemarkDb } from '../../db/open.ts';
import { arxivIdOfKey, type PaperKey } from '../../paper-key.ts';
import type { Candidate } from '../wire.ts';

/** A line or entry that cannot be imported, and why. */
export interface Refused {
  /** 1-based line, or number of the entry. */
  line: number;
  text: string;
  why: 'unknown' | 'no-title' | 'no-id' | 'too-long' | 'too-many' | 'damaged';
}

export interface Preview {
  /** Not saved yet, each once, with the title as far as it is known. */
  fresh: { candidate: Candidate; title: string }[];
  /** Saved already: they only learn what is new. */
  merged: { candidate: Candidate; title: string }[];
}

/**
 * What importing these candidates would do; nothing is written. `applyImport` (utils/messages.ts) takes
 * the candidates of both lists.
 */
export async function mergePreview(
  db: TidemarkDb,
  candidates: readonly Candidate[],
): Promise<Preview> {
  const keys = candidates.flatMap((candidate) => candidate.keys);
  const items = await db.queue.where('keys').anyOf(keys).toArray();
  const saved = new Map(items.flatMap((item) => item.keys.map((key) => [key, item])));
  const ids = keys.map((key) => arxivIdOfKey(key) ?? '');
  const papers = await db.papers.bulkGet(ids);
  const titles = new Map(papers.map((paper, n) => [keys[n], paper?.title]));
  const preview: Preview = { fresh: [], merged: [] };
  const seen = new Set<PaperKey>();
  for (const candidate of candidates) {
    if (candidate.keys.some((key) => seen.has(key)) && candidate.snapshot === undefined) continue;
    candidate.keys.forEach((key) => seen.add(key));
    const there = candidate.keys.map((key) => saved.get(key)).find((item) => item !== undefined);
    const known = candidate.keys.map((key) => titles.get(key)).find((one) => one !== undefined);
    const title = there?.title ?? candidate.snapshot?.title ?? known ?? candidate.keys[0] ?? '';
    preview[there ? 'merged' : 'fresh'].push({ candidate, title });
  }
  return preview;
}
