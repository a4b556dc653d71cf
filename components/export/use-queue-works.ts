import type { PaperRow } from '../../utils/db/tables.ts';
import { readPapers, readQueue } from '../../utils/db/queries.ts';
import type { QueueRow } from '../../utils/queue/item/schema.ts';
import type { KeyPattern } from '../../utils/queue/item/key-letters.ts';
import { citationKeys, keysBeside, letteredAmong } from '../../utils/export/citation-keys.ts';
import type { Keyed } from '../../utils/export/formats.ts';
import { workOfItem, workOfPaper } from '../../utils/export/work.ts';
import { arxivIdOfKey, arxivKey } from '../../utils/paper-key.ts';
import { useServices } from '../services.tsx';
import { letteredWorks, rememberLettered } from './lettered-works.ts';

/**
 * Papers as works for an export or a copy, with their citation keys: the same wherever a paper is copied. Saved ones have
 * the keys that they have in the whole queue.
 */
export function useQueueWorks() {
  const { db } = useServices();

  /** Saved papers, with their abstracts where the archive holds them. */
  async function ofItems(items: readonly QueueRow[], pattern: KeyPattern): Promise<Keyed[]> {
    const keys = citationKeys(await readQueue(db), { pattern });
    const ids = items.map((item) => item.keys.map(arxivIdOfKey).find(Boolean) ?? '');
    const papers = await readPapers(db, ids);
    return items.map((item, n) => ({
      key: keys.get(item.id) ?? item.id,
      work: workOfItem(item, papers[n]),
    }));
  }

  /** Papers of the archive, in their order: those that are saved as they are saved. */
  async function ofPapers(papers: readonly PaperRow[], pattern: KeyPattern): Promise<Keyed[]> {
    const queue = await readQueue(db);
    const items = new Map(queue.flatMap((item) => item.keys.map((key) => [key, item] as const)));
    const saved = papers.map(({ id }) => items.get(arxivKey(id)));
    const ofSaved = await ofItems(
      saved.filter((item) => item !== undefined),
      pattern,
    );
    const works = papers.filter((_, n) => saved[n] === undefined).map(workOfPaper);
    const keys = keysBeside(queue, works, { pattern, lettered: letteredWorks(pattern) });
    const others = works.map((work, n) => ({ key: keys[n] ?? '', work }));
    rememberLettered(pattern, letteredAmong(others, pattern));
    return saved.flatMap((item) => (item ? ofSaved.shift() : others.shift()) ?? []);
  }

  return { ofItems, ofPapers };
}
