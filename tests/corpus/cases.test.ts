import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generic } from '../../utils/sites/generic.ts';
import { sites } from '../../utils/sites/registry.ts';
import { siteOf } from '../../utils/sites/site-of.ts';
import { parsePage } from '../support/parse-page.ts';
import { titleArchive } from '../support/title-archive.ts';

const CASES = resolve(import.meta.dirname, '../../../shared/cases/pages');
const isThere = existsSync(`${CASES}/labels.json`);

/** A paper of the feed that a page shows, and what on the page says its title. */
interface Shown {
  arxivId: string;
  title: string;
  authors: string[];
  titleSelector?: string;
}

const pages = isThere
  ? (JSON.parse(readFileSync(`${CASES}/labels.json`, 'utf8')) as Record<
      string,
      { url: string; papers: Shown[] }
    >)
  : {};

describe.skipIf(!isThere)('small pages on which recognition once failed', () => {
  it.each(Object.entries(pages))('%s', (name, { url, papers }) => {
    const doc = parsePage(readFileSync(`${CASES}/${name}`, 'utf8'), url);
    const address = new URL(url);
    const found = (siteOf(address, sites) ?? generic).sightings(doc, address);
    const archive = titleArchive(papers.map((one) => ({ ...one, id: one.arxivId })));
    const known = found.map(
      (one) =>
        one.keys.find((key) => key.startsWith('arxiv:'))?.slice(6) ?? archive.sure(one)?.id ?? '',
    );
    expect(known).toEqual(papers.map(({ arxivId }) => arxivId));
    papers.forEach(({ titleSelector }, i) => {
      if (titleSelector === undefined) return;
      const title = doc.querySelector(titleSelector);
      expect(title?.contains(found[i]?.anchor ?? null)).toBe(true);
    });
  });
});
