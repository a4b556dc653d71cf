import { afterAll, describe, expect, it } from 'vitest';
import { parseArxivId } from '../../utils/arxiv/id.ts';
import { baseSites } from '../../utils/sites/base-sites.ts';
import { siteOf } from '../../utils/sites/site-of.ts';
import { authorFigures } from '../support/author-figures.ts';
import { corpusIsThere, corpusPage, labelledPages } from '../support/corpus-page.ts';

const OURS = /^(?:arxiv|ar5iv|huggingface)\//;
/** Formulas differ in how people and pages write them; letters and digits do not. */
const letters = (text: string): string =>
  text
    .replace(/\\[a-z]+/gi, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

describe.skipIf(!corpusIsThere)('real pages of arXiv and its mirrors', () => {
  const table: Record<string, Record<string, number>> = {};
  const authors = authorFigures();
  afterAll(() => {
    console.table(table);
    console.table(authors.table());
  });
  const pages = corpusIsThere ? Object.entries(labelledPages()) : [];

  it('every labelled id is one', () => {
    const ids = pages.flatMap(([, { papers }]) => papers.flatMap(({ arxivId }) => arxivId ?? []));
    expect(ids.length).toBeGreaterThan(850);
    expect(ids.filter((id) => parseArxivId(id) === undefined)).toEqual([]);
  });

  for (const [name, { url, papers, mentionsArxiv = [] }] of pages.filter(([page]) =>
    OURS.test(page),
  )) {
    it(`${name}: ${papers.length}`, () => {
      const address = new URL(url);
      const doc = corpusPage(name, address.href);
      const site = siteOf(address, baseSites);
      const sightings = site?.sightings(doc, address) ?? [];
      const ids = sightings.map(({ keys }) => keys[0].slice(6));
      const wanted = papers.map(({ arxivId }) => parseArxivId(arxivId ?? '')?.id);
      const cited = new Set(sightings.filter(({ anchor }) => anchor.closest('.ltx_bibitem')));
      const listed = ids.filter((_, i) => !cited.has(sightings[i]!));
      expect(mentionsArxiv.filter((id) => !ids.includes(id))).toEqual([]);
      for (const { anchor, keys } of cited)
        expect(anchor.closest('.ltx_bibitem')?.outerHTML).toContain(keys[0].slice(6));
      const titles = papers.filter(
        ({ title, arxivId }) =>
          title !== null &&
          letters(sightings[ids.indexOf(parseArxivId(arxivId ?? '')?.id ?? '')]?.title ?? '') !==
            letters(title),
      );
      table[name] = {
        papers: wanted.length,
        found: listed.length,
        mentions: mentionsArxiv.length,
        cited: cited.size,
        titles: papers.length - titles.length,
        remarks: sightings.filter(({ remarks }) => remarks !== undefined).length,
        versions: sightings.filter(({ version }) => version !== undefined).length,
      };
      for (const label of papers) {
        const read = sightings[ids.indexOf(parseArxivId(label.arxivId ?? '')?.id ?? '')];
        if (label.authors) authors.add(name, read?.authors ?? [], label.authors);
      }
      for (const { precision, recall } of Object.values(authors.table(name)))
        expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.99);
      expect(site?.hasChanged?.(doc, address, sightings) ?? false).toBe(false);
      expect(listed).toEqual(wanted);
      expect(titles.map(({ title }) => title)).toEqual([]);
      expect(sightings.filter(({ primary }) => primary).length).toBe(
        papers.filter(({ kind }) => kind === 'primary').length,
      );
      expect(new Set(sightings.map(({ anchor }) => anchor)).size).toBe(sightings.length);
    });
  }
});
