import { arxiv } from './arxiv.ts';
import { matchesPattern } from './match-pattern.ts';
import type { Site } from './types.ts';

/** Every site that Tidemark marks, one line each. tests/structure.test.ts holds the rest to it. */
export const sites: readonly Site[] = [arxiv];

export function siteOf(url: URL): Site | undefined {
  return sites.find((site) => site.matches.some((pattern) => matchesPattern(pattern, url)));
}
