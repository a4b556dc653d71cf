import { arxivIdOfDoi, parseArxivId } from '../arxiv/id.ts';
import { arxivIdOfUrl } from '../arxiv/url.ts';
import { titleText } from '../sites/title-text.ts';
import { entriesAfter } from '../sorted-text.ts';
import { load } from './load.ts';
import { share } from './shared.ts';

/** Gives the scripts that ran before the overlay what they use of it; not in shared.ts, which stands for these modules there. */
export const shareOwn = (): void =>
  share(arxivIdOfUrl, parseArxivId, arxivIdOfDoi, titleText, entriesAfter, load);
