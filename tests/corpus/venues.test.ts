import { afterAll, describe, expect, it } from 'vitest';
import { sites } from '../../utils/sites/registry.ts';
import { siteOf } from '../../utils/sites/site-of.ts';
import type { Sighting } from '../../utils/sites/types.ts';
import { UNPROVEN } from '../support/unproven-sites.ts';
import { corpusIsThere, corpusPage, labelledPages, type Label } from '../support/corpus-page.ts';

/** Pages that were saved under an address which is not their own. */
const ADDRESSES: Record<string, string> = {
  'aaai/issue-2014.html': 'https://aaai.org/proceeding/01-twenty-eighth-aaai-conference/',
  'aaai/issue-2020-track3.html': 'https://aaai.org/proceeding/03-thirty-fourth-aaai/',
  'aaai/issue-2026-track1.html': 'https://ojs.aaai.org/index.php/AAAI/issue/view/700',
  'ieee/document-image-colorization.html': 'https://ieeexplore.ieee.org/document/4409120',
  'jair/vol-2026-1.html': 'https://www.jair.org/index.php/jair/issue/view/1200',
  'scholar/cluster-2016.html': 'https://scholar.google.com/scholar?cluster=5362332738201102290',
  'scholar/query-deep-architectures-2016.html': 'https://scholar.google.com/scholar?q=deep',
  'springer/trafilatura-1007.html': 'https://link.springer.com/article/10.1007/s11926-017-0626-z',
};
const OTHERS = /^(?:arxiv|ar5iv|github|hackernews|lesswrong|paperswithcode|huggingface)\//;

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function isOf(sighting: Sighting, label: Label): boolean {
  const ids = [
    label.arxivId && `arxiv:${label.arxivId}`,
    label.openreviewId && `openreview:${label.openreviewId}`,
    label.aclId && `acl:${label.aclId}`,
    label.doi && `doi:${label.doi.toLowerCase()}`,
  ].filter((key) => typeof key === 'string');
  const keys: readonly string[] = sighting.keys;
  return (
    ids.every((key) => keys.includes(key)) &&
    (label.title === null || letters(label.title) === letters(sighting.title)) &&
    sighting.primary === (label.kind === 'primary')
  );
}

/** How many labelled papers were seen, in page order, and how many sightings are none of them. */
function compare(sightings: Sighting[], labels: Label[]): { seen: number; wrong: string[] } {
  let at = 0;
  const wrong: string[] = [];
  let seen = 0;
  for (const sighting of sightings) {
    const found = labels.findIndex((label, i) => i >= at && isOf(sighting, label));
    if (found === -1) {
      wrong.push(`${sighting.keys.join(' ')} ${sighting.title}`);
    } else {
      seen += labels[found]?.optional === true ? 0 : 1;
      at = found + 1;
    }
  }
  return { seen, wrong };
}

describe.skipIf(!corpusIsThere)('real pages of venues', () => {
  const table: Record<string, { papers: number; seen: number; wrong: number; authors: number }> =
    {};
  afterAll(() => console.table(table));

  it('the sites without a real page are those that the README calls unproven', () => {
    const seen = new Set(
      Object.entries(labelledPages()).map(
        ([name, { url }]) => siteOf(new URL(ADDRESSES[name] ?? url), sites)?.name,
      ),
    );
    const unproven = sites.filter((site) => !seen.has(site.name)).map((site) => site.name);
    expect(unproven).toEqual(UNPROVEN);
  });

  const pages = corpusIsThere ? Object.entries(labelledPages()) : [];
  for (const [name, { url, papers }] of pages.filter(([page]) => !OTHERS.test(page))) {
    it(`${name}: ${papers.length}`, () => {
      const address = new URL(ADDRESSES[name] ?? url);
      const sightings =
        siteOf(address, sites)?.sightings(corpusPage(name, address.href), address) ?? [];
      const { seen, wrong } = compare(sightings, papers);
      const needed = papers.filter((paper) => paper.optional !== true).length;
      const authors = sightings.filter((sighting) => sighting.authors.length > 0).length;
      table[name] = { papers: needed, seen, wrong: wrong.length, authors };
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(seen).toBeGreaterThanOrEqual(Math.ceil(needed * 0.99));
    });
  }
});
