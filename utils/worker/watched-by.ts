import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { CommandData } from '../messages.ts';
import type { Rule } from '../settings.ts';
import { createMatcher } from '../view/rules.ts';

/**
 * For each paper that a page shows the text of the rule by which the reader watches it, or null: by what the
 * feed says of it (organisation, keywords, summary) where it is there, else by the page's title and people.
 */
export async function watchedBy(
  db: Pick<TidemarkDb, 'papers'>,
  rules: readonly Rule[],
  papers: CommandData<'watched'>['papers'],
): Promise<(string | null)[]> {
  const match = createMatcher(rules);
  const known = await db.papers.bulkGet(papers.map(({ id }) => id ?? ''));
  return papers.map(({ title, authors }, i) => {
    const shown = { title, authors: authors.map((name) => ({ name })), keywords: [] };
    return match(known[i] ?? shown)?.text ?? null;
  });
}
