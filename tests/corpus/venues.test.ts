import { afterAll, describe, expect, it } from 'vitest';
import { sites } from '../../utils/sites/registry.ts';
import { siteOf } from '../../utils/sites/site-of.ts';
import type { Sighting } from '../../utils/sites/types.ts';
import { authorFigures } from '../support/author-figures.ts';
import { blockAnchors } from '../support/block-anchors.ts';
import { isLong } from '../support/is-long.ts';
import { PARTLY_PROVEN, UNPROVEN } from '../support/unproven-sites.ts';
import { addressOf } from '../support/corpus-addresses.ts';
import { corpusIsThere, corpusPage, labelledPages, type Label } from '../support/corpus-page.ts';

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

/** How many labelled papers were seen, in page order, and how many sightings are none of them; `each` is called for those that are. */
function compare(
  sightings: Sighting[],
  labels: Label[],
  each: (sighting: Sighting, label: Label) => void,
): { seen: number; wrong: string[] } {
  let at = 0;
  const wrong: string[] = [];
  let seen = 0;
  for (const sighting of sightings) {
    const found = labels.findIndex((label, i) => i >= at && isOf(sighting, label));
    if (found === -1) {
      wrong.push(`${sighting.keys.join(' ')} ${sighting.title}`);
    } else {
      const label = labels[found] as Label;
      seen += label.optional === true ? 0 : 1;
      each(sighting, label);
      at = found + 1;
    }
  }
  return { seen, wrong };
}

describe.skipIf(!corpusIsThere)('real pages of venues', () => {
  const table: Record<string, { papers: number; seen: number; wrong: number }> = {};
  const authors = authorFigures();
  afterAll(() => {
    console.table(table);
    console.table(authors.table());
  });

  it('the sites without a real page are those that the README calls unproven', () => {
    const seen = new Set(
      Object.entries(labelledPages()).map(
        ([name, { url }]) => siteOf(addressOf(name, url), sites)?.name,
      ),
    );
    const unproven = sites.filter((site) => !seen.has(site.name)).map((site) => site.name);
    expect(unproven.sort()).toEqual([...UNPROVEN, ...Object.keys(PARTLY_PROVEN)].sort());
  });

  /** The longest lists, each of seconds to read, are for `npm run test:long`. */
  const isSample = ([, { papers }]: [string, { papers: readonly Label[] }]): boolean =>
    isLong || papers.length < 3000;
  const pages = corpusIsThere ? Object.entries(labelledPages()).filter(isSample) : [];
  for (const [name, { url, papers }] of pages.filter(([page]) => !OTHERS.test(page))) {
    it(`${name}: ${papers.length}`, () => {
      const address = addressOf(name, url);
      const site = siteOf(address, sites);
      const doc = corpusPage(name, address.href);
      const problems: string[] = [];
      const sightings = site?.sightings(doc, address, (problem) => problems.push(problem)) ?? [];
      const { seen, wrong } = compare(sightings, papers, (sighting, label) => {
        if (label.authors) authors.add(name, sighting.authors, label.authors);
      });
      const needed = papers.filter((paper) => paper.optional !== true).length;
      table[name] = { papers: needed, seen, wrong: wrong.length };
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(problems).toEqual([]);
      if (site?.byTitle === true) expect(blockAnchors(sightings).slice(0, 3)).toEqual([]);
      expect(site?.hasChanged?.(doc, address, sightings)).toBe(false);
      for (const { precision, recall } of Object.values(authors.table(name)))
        expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.99);
      expect(seen).toBeGreaterThanOrEqual(Math.ceil(needed * 0.995));
    }, 120_000);
  }
});
