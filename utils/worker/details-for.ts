import type { Browser } from '../browser.ts';
import { readDetails, type PaperDetails } from '../db/details.ts';
import { readPapers } from '../db/queries.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { toMarkdown } from '../export/markdown.ts';
import { workOfPaper } from '../export/work.ts';
import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import { parseSettings, SETTINGS_KEY } from '../settings.ts';
import { titleHref } from '../view/title-link.ts';

/** What a card shows of a paper, and how it is given to others: public facts, at most with where the reader's titles lead. */
export async function detailsFor(
  browser: Browser,
  db: TidemarkDb,
  keys: readonly PaperKey[],
): Promise<PaperDetails> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  const { titleLink } = parseSettings(stored[SETTINGS_KEY]);
  const ids = keys.map(arxivIdOfKey).filter((id) => id !== undefined);
  const [details, papers] = await Promise.all([readDetails(db, keys), readPapers(db, ids)]);
  const paper = papers.find((one) => one !== undefined);
  const href = titleHref({ keys, featured: paper !== undefined }, titleLink);
  if (!href.startsWith('https://')) return details;
  const markdown = paper && toMarkdown(workOfPaper(paper));
  return { ...details, link: { href, markdown } };
}
