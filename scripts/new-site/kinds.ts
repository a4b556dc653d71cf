/**
 * `venue`: papers by title, on from the start. `optional`: the same, and the reader grants it by itself.
 * `arxiv`: pages that link to arXiv's papers.
 */
export type Kind = 'venue' | 'optional' | 'arxiv';

interface Named {
  name: string;
  variable: string;
  host: string;
}

interface Recipe {
  adapter(site: Named): string;
  /** The fixture: an invented page with one paper. */
  page(name: string): string;
  /** Where its line stands. */
  registry: string;
}

const titled = ({ name, variable, host }: Named, isOptional: boolean): string =>
  `import { venueSite } from './venue.ts';

/** Which pages, seen when: \`li.paper\` holds a title that links to the paper, and authors. */
export const ${variable} = venueSite({
  name: '${name}',
  matches: ['https://${host}/*'],${isOptional ? '\n  optional: true,' : ''}
  lists: [{ row: 'li.paper', title: '.title', link: 'a', authors: '.authors' }],
  paper: (url) =>
    /^\\/papers\\/[\\w-]+$/.test(url.pathname) ? \`https://${host}\${url.pathname}\` : undefined,
});
`;

const byId = ({ name, variable, host }: Named): string =>
  `import { monthsOfUrl } from './arxiv-months.ts';
import { linkSightings } from './link-sightings.ts';
import type { Site } from './types.ts';

/** Which pages, seen when: each paper is a link to arXiv that says its title. */
export const ${variable}: Site = {
  name: '${name}',
  matches: ['https://${host}/*'],
  sightings: (doc, url, onProblem) => linkSightings(doc, url, onProblem),
  months: monthsOfUrl,
};
`;

const listing = (name: string, address: string, people: string): string =>
  `<!doctype html><title>${name}</title><ul><li class="paper"><p class="title"><a href="${address}">An Invented Paper about Tides</a></p>${people}</li></ul>\n`;

const ownPage = (name: string): string =>
  listing(name, '/papers/1', '<p class="authors">Amara Okafor, Linh Nguyen</p>');

export const KINDS: Readonly<Record<Kind, Recipe>> = {
  venue: {
    adapter: (site) => titled(site, false),
    page: ownPage,
    registry: 'utils/sites/venue-sites.ts',
  },
  optional: {
    adapter: (site) => titled(site, true),
    page: ownPage,
    registry: 'utils/sites/optional-sites.ts',
  },
  arxiv: {
    adapter: byId,
    // An id is enough; where the real page names people, the fixture does, and the adapter reads them.
    page: (name) => listing(name, 'https://arxiv.org/abs/2608.00001', ''),
    registry: 'utils/sites/base-sites.ts',
  },
};

const MORE =
  'Its host is a new permission: in Chrome an update that asks for more switches Tidemark off for all who have it until they agree, Firefox asks before it updates. A site that few read is better optional (--optional).';

/** What the new host means for those who have the extension. */
export const GRANT: Readonly<Record<Kind, string>> = {
  venue: MORE,
  arxiv: MORE,
  optional: 'Nobody is asked: the reader switches it on in the options, and is asked then.',
};
