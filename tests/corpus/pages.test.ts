import { afterAll, describe, expect, it } from 'vitest';
import { parseArxivId } from '../../utils/arxiv/id.ts';
import { arxivIdOfKey } from '../../utils/paper-key.ts';
import { generic } from '../../utils/sites/generic.ts';
import { sites } from '../../utils/sites/registry.ts';
import { siteOf } from '../../utils/sites/site-of.ts';
import { corpusIsThere, corpusPage, labelledPages } from '../support/corpus-page.ts';

const OURS = /^(?:arxiv|ar5iv|huggingface)\//;
const GENERIC = /^(?:github|hackernews|lesswrong|paperswithcode)\//;

interface Row {
  papers: number;
  seen: number;
  wrong: number;
  references: number;
}

const shared = (a: readonly string[], b: ReadonlySet<string>): number =>
  a.filter((one) => b.has(one)).length;

describe.skipIf(!corpusIsThere)(
  'real pages of arXiv, its mirrors, and pages that link to papers',
  () => {
    const table: Record<string, Row> = {};
    afterAll(() => console.table(table));
    const pages = corpusIsThere ? Object.entries(labelledPages()) : [];

    for (const [name, { url, papers }] of pages.filter(([page]) => OURS.test(page))) {
      it(`${name}: ${papers.length}`, () => {
        const address = new URL(url);
        const found = siteOf(address, sites)?.sightings(corpusPage(name, url), address) ?? [];
        const references = found.filter(
          ({ row, primary }) =>
            !primary && row?.[0]?.localName === 'li' && row[0].className.includes('bibitem'),
        );
        const own = found
          .filter((one) => !references.includes(one))
          .map(({ keys }) => arxivIdOfKey(keys[0]) ?? '');
        const wanted = papers.map(({ arxivId }) => parseArxivId(arxivId ?? '')?.id ?? '');
        expect(own).toEqual(wanted);
        for (const [i, { title }] of papers.entries()) {
          if (title === null || url.includes('/format/')) continue;
          const letters = (text: string): string => text.replace(/\W/g, '').toLowerCase();
          expect(letters(found[i]?.title ?? '')).toBe(letters(title));
        }
        table[name] = {
          papers: wanted.length,
          seen: shared(own, new Set(wanted)),
          wrong: 0,
          references: references.length,
        };
      });
    }

    for (const [name, { url, papers }] of pages.filter(([page]) => GENERIC.test(page))) {
      it(`any page, ${name}: ${papers.length}`, () => {
        const found = generic.sightings(corpusPage(name, url), new URL(url));
        const ids = found.map(({ keys }) => arxivIdOfKey(keys[0])).filter((id) => id !== undefined);
        const wanted = new Set(papers.map(({ arxivId }) => arxivId ?? ''));
        const wrong = ids.filter((id) => !wanted.has(id));
        table[name] = {
          papers: wanted.size,
          seen: shared(ids, wanted),
          wrong: wrong.length,
          references: 0,
        };
        expect(wrong).toEqual([]);
        expect(shared(ids, wanted)).toBeGreaterThanOrEqual(0.99 * wanted.size);
      });
    }
  },
);
