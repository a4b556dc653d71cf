import type { arxivIdOfDoi as OfDoi, parseArxivId as Parse } from '../arxiv/id.ts';
import type { arxivIdOfUrl as OfUrl } from '../arxiv/url.ts';

/**
 * The grammar of arXiv's ids as the overlay brings it into its page, for the scripts that run before it there
 * (venues.js, optional.js, anywhere.js): wxt.config.ts puts this file in the place of utils/arxiv/id.ts and
 * url.ts in them, so that no page loads it twice. They call it only when the overlay calls them.
 */
export interface SharedIds {
  arxivIdOfUrl: typeof OfUrl;
  parseArxivId: typeof Parse;
  arxivIdOfDoi: typeof OfDoi;
}

const scope = globalThis as { tidemarkIds?: SharedIds };

export function shareIds(ids: SharedIds): void {
  scope.tidemarkIds = ids;
}

export const arxivIdOfUrl: SharedIds['arxivIdOfUrl'] = (url) =>
  scope.tidemarkIds?.arxivIdOfUrl(url);
export const parseArxivId: SharedIds['parseArxivId'] = (text) =>
  scope.tidemarkIds?.parseArxivId(text);
export const arxivIdOfDoi: SharedIds['arxivIdOfDoi'] = (text) =>
  scope.tidemarkIds?.arxivIdOfDoi(text);
