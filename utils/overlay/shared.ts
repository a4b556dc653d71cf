import type { arxivIdOfDoi as OfDoi, parseArxivId as Parse } from '../arxiv/id.ts';
import type { arxivIdOfUrl as OfUrl } from '../arxiv/url.ts';
import type { titleText as Text } from '../sites/title-text.ts';
import type { entriesAfter as After } from '../sorted-text.ts';
import type { load as Load } from './load.ts';

/**
 * What the overlay brings into its page anyway, for the scripts that run before it there (venues.js, optional.js,
 * anywhere.js): wxt.config.ts puts this file in the place of these modules in them, so that no page loads them
 * twice. They call it only when the overlay calls them. A list, since names would be bytes on every page.
 */
export type Shared = readonly [
  arxivIdOfUrl: typeof OfUrl,
  parseArxivId: typeof Parse,
  arxivIdOfDoi: typeof OfDoi,
  titleText: typeof Text,
  entriesAfter: typeof After,
  load: typeof Load,
];

const scope = globalThis as unknown as { tidemarkShared: Shared };

export function share(...shared: Shared): void {
  scope.tidemarkShared = shared;
}

export const arxivIdOfUrl: Shared[0] = (url) => scope.tidemarkShared[0](url);
export const parseArxivId: Shared[1] = (text) => scope.tidemarkShared[1](text);
export const arxivIdOfDoi: Shared[2] = (text) => scope.tidemarkShared[2](text);
export const titleText: Shared[3] = (element) => scope.tidemarkShared[3](element);
export const entriesAfter: Shared[4] = (...asked) => scope.tidemarkShared[4](...asked);
export const load: Shared[5] = (...asked) => scope.tidemarkShared[5](...asked);
