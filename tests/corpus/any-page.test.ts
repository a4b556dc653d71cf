import { afterAll, describe, expect, it } from 'vitest';
import { arxivIdOfKey } from '../../utils/paper-key.ts';
import { generic } from '../../utils/sites/generic.ts';
import { corpusIsThere, corpusPage, labelledPages } from '../support/corpus-page.ts';

const ELSEWHERE = /^(?:github|hackernews|lesswrong|paperswithcode)\//;

describe.skipIf(!corpusIsThere)('real pages that link to papers', () => {
  const table: Record<string, { papers: number; seen: number; wrong: number }> = {};
  afterAll(() => console.table(table));
  const pages = corpusIsThere ? Object.entries(labelledPages()) : [];

  for (const [name, { url, papers }] of pages.filter(([page]) => ELSEWHERE.test(page))) {
    it(`${name}: ${papers.length}`, () => {
      const found = generic.sightings(corpusPage(name, url), new URL(url));
      const ids = found.map(({ keys }) => arxivIdOfKey(keys[0])).filter((id) => id !== undefined);
      const wanted = new Set(papers.map(({ arxivId }) => arxivId ?? ''));
      const wrong = ids.filter((id) => !wanted.has(id));
      const seen = ids.length - wrong.length;
      table[name] = { papers: wanted.size, seen, wrong: wrong.length };
      expect(wrong).toEqual([]);
      expect(seen).toBeGreaterThanOrEqual(0.99 * wanted.size);
    });
  }
});
