import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { sites } from '../../../utils/sites/registry.ts';
import { siteOf } from '../../../utils/sites/site-of.ts';
import { blockAnchors } from '../../support/block-anchors.ts';
import { parsePage } from '../../support/parse-page.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/sites');
const expected = JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as Record<
  string,
  { url: string }
>;
const blocks = (doc: Document, url: URL): string[] =>
  blockAnchors(siteOf(url, sites)?.sightings(doc, url) ?? []);

it('a mark that comes after its title stands in the title’s line', () => {
  for (const [name, { url }] of Object.entries(expected)) {
    const html = readFileSync(join(FIXTURES, `${name}.html`), 'utf8');
    expect(blocks(parsePage(html, url), new URL(url)), name).toEqual([]);
  }
  const row =
    '<ul><li class="item"><h4><a href="https://openreview.net/pdf?id=aB1"><b>Tides of Sand</b></a></h4><p><i>Ada Okafor</i>, August 2026</p><a href="https://openreview.net/forum?id=aB1">[review]</a></li></ul>';
  const url = new URL('https://jmlr.org/tmlr/papers/');
  expect(siteOf(url, sites)?.sightings(parsePage(row, url.href), url)).toMatchObject([
    { title: 'Tides of Sand', anchor: { localName: 'h4' } },
  ]);
  expect(blocks(parsePage(row, url.href), url)).toEqual([]);
});
