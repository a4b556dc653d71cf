import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sites } from '../../../utils/sites/registry.ts';
import { siteOf } from '../../../utils/sites/site-of.ts';
import { venueSites } from '../../../utils/sites/venue-sites.ts';
import type { Sighting, Site } from '../../../utils/sites/types.ts';
import { parsePage } from '../../support/parse-page.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/sites');
const expected = JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as Record<
  string,
  { url: string }
>;

function read(html: string, address: string): { found: Sighting[]; changed: boolean } {
  const url = new URL(address);
  const doc = parsePage(html, address);
  const site = siteOf(url, sites) as Site;
  const found = site.sightings(doc, url);
  return { found, changed: site.hasChanged?.(doc, url, found) ?? false };
}

const titles = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => `An Invented Paper about Tides, Part ${i}`);

/** Links to papers as each site writes them, in a list of a form that nobody has seen. */
const LINKS: Record<string, [page: string, link: (i: number) => string]> = {
  OpenReview: ['https://openreview.net/group?id=X', (i) => `/forum?id=aBcDeFgH${i}`],
  'NeurIPS proceedings': [
    'https://proceedings.neurips.cc/paper_files/paper/2026',
    (i) => `/paper_files/paper/2026/hash/${String(i).padStart(32, 'a')}-Abstract-Conference.html`,
  ],
  'ICLR proceedings': [
    'https://proceedings.iclr.cc/paper_files/paper/2026',
    (i) => `/paper_files/paper/2026/hash/${String(i).padStart(32, 'a')}-Abstract-Conference.html`,
  ],
  PMLR: ['https://proceedings.mlr.press/v300/', (i) => `/v300/okafor26${i}.html`],
  'CVF open access': [
    'https://openaccess.thecvf.com/CVPR2026?day=all',
    (i) => `/content/CVPR2026/html/Okafor_${i}_paper.html`,
  ],
  ECVA: [
    'https://www.ecva.net/papers.php',
    (i) => `papers/eccv_2026/papers_ECCV/html/${i}_ECCV.php`,
  ],
  'ACL Anthology': [
    'https://aclanthology.org/volumes/2026.acl-long/',
    (i) => `/2026.acl-long.${i + 1}/`,
  ],
  AAAI: [
    'https://ojs.aaai.org/index.php/AAAI/issue/view/1',
    (i) => `/index.php/AAAI/article/view/${i}`,
  ],
  IJCAI: ['https://www.ijcai.org/proceedings/2026/', (i) => `/proceedings/2026/${i}`],
  'JMLR, TMLR': ['https://www.jmlr.org/papers/v27/', (i) => `/papers/v27/26-${i}.html`],
  DMLR: ['https://data.mlr.press/volumes/03.html', (i) => `/assets/pdf/v03-${i}.pdf`],
};

/** Its rows are the links themselves, so that no form is left to change. */
const BY_LINKS = ['ICLR archive', 'ICLR, ICML, NeurIPS, CVPR, ICCV, ECCV virtual sites'];

describe('"this site has changed"', () => {
  it('every venue is here', () => {
    const names = [...Object.keys(LINKS), ...BY_LINKS];
    expect(names.sort()).toEqual(venueSites.map(({ name }) => name).sort());
  });

  it.each(Object.entries(LINKS))(
    '%s: a list of another form is said, and its plain links are marked',
    (_, [page, link]) => {
      const rows = titles(9).map((title, i) => `<x-row><a href="${link(i)}">${title}</a></x-row>`);
      const menu = `<nav><a href="${link(0)}">Log in to this site</a></nav>`;
      const { found, changed } = read(`${menu}<main>${rows.join('')}</main>`, page);
      expect(found.map(({ title }) => title)).toEqual(titles(9));
      expect(changed).toBe(true);
    },
  );

  it('far fewer papers than links to them', () => {
    const [page, link] = LINKS['PMLR'] as [string, (i: number) => string];
    const known = `<div class="paper"><p class="title">Known</p><p class="links"><a href="/v300/known26.html">abs</a></p></div>`;
    const rows = titles(9).map((title, i) => `<x-row><a href="${link(i)}">${title}</a></x-row>`);
    expect(read(known + rows.join(''), page).changed).toBe(true);
    expect(read(known + rows.slice(0, 1).join(''), page).changed).toBe(false);
  });

  it('links that say no titles count too', () => {
    const rows = titles(9).map((_, i) => `<p>[<a href="/v300/okafor26${i}.html">abs</a>]</p>`);
    expect(read(rows.join(''), 'https://proceedings.mlr.press/v300/').changed).toBe(true);
  });

  it('a paper’s own page that shows none', () => {
    const html =
      '<meta name="citation_title" content="An Invented Paper about Tides"><body><canvas></canvas></body>';
    expect(read(html, 'https://proceedings.mlr.press/v300/okafor26a.html').changed).toBe(true);
    expect(
      read('<h1>404 Not Found</h1>', 'https://proceedings.mlr.press/v300/x26.html').changed,
    ).toBe(false);
  });

  it('results of a search that lead anywhere', () => {
    const rows = titles(9).map(
      (title) => `<div class="gs_ri"><h3><a href="https://x.example/">${title}</a></h3></div>`,
    );
    expect(read(rows.join(''), 'https://scholar.google.com/scholar?q=tides').changed).toBe(true);
  });

  it('is said of no page of a form that is known', () => {
    for (const [name, { url }] of Object.entries(expected)) {
      const html = readFileSync(join(FIXTURES, `${name}.html`), 'utf8');
      expect(read(html, url).changed, name).toBe(false);
    }
  });

  it('is said of no gate, shell or empty list', () => {
    for (const { url } of Object.values(expected))
      for (const html of [
        '',
        '<h1>Just a moment…</h1>',
        '<div id="app"></div>',
        '<p>No results</p>',
      ])
        expect(read(html, url).changed, url).toBe(false);
  });
});
