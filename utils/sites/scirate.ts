import { parseArxivId } from '../arxiv/id.ts';
import { venueSite } from './venue.ts';

/** `/arxiv/ID`; lists and a paper's own page hold it in `.paper .title`. */
export const scirate = venueSite({
  name: 'SciRate',
  matches: ['https://scirate.com/*'],
  optional: true,
  lists: [{ row: '.paper', title: '.title > a', authors: '.authors a', beside: true }],
  heading: '.paper-info .title, h1.title, h1',
  authors: '.paper-info .authors a',
  paper(url) {
    // `/arxiv/cs.LG` is a list.
    const found = parseArxivId(/^\/arxiv\/(.+)$/.exec(url.pathname)?.[1] ?? '');
    return found && `https://arxiv.org/abs/${found.id}`;
  },
});
