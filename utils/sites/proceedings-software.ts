import type { Site } from './types.ts';
import { inYear, venueSite } from './venue.ts';

/**
 * The software of NeurIPS' and ICLR's proceedings. Lists: `a[title="paper title"]` in `li` (2014–2025),
 * authors in `i`, since 2025 in `.paper-authors`. A paper's own page: an `h4` with the title and
 * `citation_*` tags; the newer theme has other headings. Old addresses lack `_files`.
 */
const PAPER = /^\/paper(?:_files\/paper)?\/(\d{4})\/hash\/([0-9a-f]{32}-Abstract[\w-]*\.html)$/;

export function proceedingsSite(name: string, hosts: string[]): Site {
  return venueSite({
    name: `${name} proceedings`,
    matches: hosts.map((host) => `https://${host}/*`),
    lists: [
      {
        row: 'li',
        title: 'a[href*="-Abstract"]',
        authors: '.paper-authors, i',
        beside: true,
      },
    ],
    paper(url) {
      const [, year, file] = PAPER.exec(url.pathname) ?? [];
      return file && `https://${hosts[0]}/paper_files/paper/${year}/hash/${file}`;
    },
    published: inYear(name),
  });
}
