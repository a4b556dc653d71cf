import { parseArxivId } from '../arxiv/id.ts';
import { venueSite } from './venue.ts';

/** `/arxiv/ID`, `/venue/ID@OpenReview`, `/venue/ID@ACL`: each names the paper by another site's id. */
export const papersCool = venueSite({
  name: 'papers.cool',
  matches: ['https://papers.cool/*'],
  optional: true,
  lists: [
    {
      row: '.paper',
      title: 'h2 a[href*="/arxiv/"], h2 a[href*="/venue/"]',
      authors: '.authors a',
      beside: true,
    },
  ],
  heading: '.paper h2 a[href*="/arxiv/"], .paper h2 a[href*="/venue/"]',
  authors: '.paper .authors a',
  paper(url) {
    const [, kind, id, site] = /^\/(arxiv|venue)\/([^/@]+)(?:@(\w+))?$/.exec(url.pathname) ?? [];
    // `/arxiv/cs.LG` is a list.
    if (kind === 'arxiv') return parseArxivId(id ?? '') && `https://arxiv.org/abs/${id}`;
    if (site === 'OpenReview') return `https://openreview.net/forum?id=${id}`;
    if (site === 'ACL') return `https://aclanthology.org/${id}/`;
    return site && `https://papers.cool/venue/${id}@${site}`;
  },
});
