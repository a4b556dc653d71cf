import { parseArxivId } from '../arxiv/id.ts';
import { venueSite } from './venue.ts';

/** By its public templates (2013 – 2024): `li.paper`, a paper's page with `h1.title` and `ul.authors`. */
export const scirate = venueSite({
  name: 'SciRate',
  matches: ['https://scirate.com/*'],
  optional: true,
  lists: [{ row: '.paper', title: '.title > a', authors: '.authors a', beside: true }],
  heading: '.paper h1.title, h1',
  authors: '.paper .authors a',
  paper(url) {
    // `/arxiv/cs.LG` is a list.
    const found = parseArxivId(/^\/arxiv\/(.+)$/.exec(url.pathname)?.[1] ?? '');
    return found && `https://arxiv.org/abs/${found.id}`;
  },
});
