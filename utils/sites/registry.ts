import { baseSites } from './base-sites.ts';
import { optionalSites } from './optional-sites.ts';
import type { Site } from './types.ts';
import { venueSites } from './venue-sites.ts';

/** Every site that Tidemark marks, one line each in one of three lists. tests/structure.test.ts holds the rest to them. */
export const sites: readonly Site[] = [...baseSites, ...venueSites, ...optionalSites];
