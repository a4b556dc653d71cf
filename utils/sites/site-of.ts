import { matchesPattern } from './match-pattern.ts';
import type { Site } from './types.ts';

/** The site among these that an address belongs to. */
export function siteOf(url: URL, sites: readonly Site[]): Site | undefined {
  return sites.find((site) => site.matches.some((pattern) => matchesPattern(pattern, url)));
}
