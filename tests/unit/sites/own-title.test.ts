import { describe, expect, it } from 'vitest';
import { generic } from '../../../utils/sites/generic.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import { parsePage } from '../../support/parse-page.ts';

const TITLE = 'Wave Function Collapse: Models of <i>Harbour</i> Basins';
const SHOWN = 'Wave Function Collapse: Models of Harbour Basins';
const URL_OF_PAGE = 'https://journal.example.org/abs/1';

function read(body: string, tags = ''): { doc: Document; found: Sighting[] } {
  const head = `<title>${SHOWN}</title><meta name="citation_title" content="${TITLE}"><meta name="citation_author" content="Tresco, Imani">${tags}`;
  const doc = parsePage(`<!doctype html><head>${head}</head><body>${body}</body>`, URL_OF_PAGE);
  return { doc, found: generic.sightings(doc, new URL(URL_OF_PAGE)) };
}

const LOGO = '<header><h1>Journal of Harbours</h1></header>';

describe('the mark of a page’s own paper stands at its title', () => {
  it.each([
    ['a lower heading', `${LOGO}<main><h3 id="t">${SHOWN}</h3></main>`],
    ['no heading', `${LOGO}<div id="t">${SHOWN}</div><h4>Abstract</h4>`],
    ['a table cell', `${LOGO}<table><tr><td id="t"><b>${SHOWN}</b></td></tr></table>`],
    [
      'other case and dashes',
      `${LOGO}<p id="t">WAVE-FUNCTION COLLAPSE — Models of harbour basins</p>`,
    ],
    [
      'formulas and marks of form',
      `<h2 id="t">Wave Function <em>Collapse</em>: Models of <i>Harbour</i> Basins</h2>`,
    ],
    ['a breadcrumb before', `<nav><a>${SHOWN}</a></nav><h1 id="t">${SHOWN}</h1>`],
    [
      'a breadcrumb by class',
      `<ul class="breadcrumbs"><li>${SHOWN}</li></ul><h2 id="t">${SHOWN}</h2>`,
    ],
    [
      'the same again among references',
      `<p id="t">${SHOWN}</p><ol class="references"><li>${SHOWN}</li></ol>`,
    ],
    ['a hidden copy before', `<h1 style="display: none">${SHOWN}</h1><p id="t">${SHOWN}</p>`],
    ['a heading among equals', `<p>${SHOWN}</p><h2 id="t">${SHOWN}</h2>`],
    [
      'title and subtitle apart',
      `${LOGO}<h2>Wave Function</h2><div id="t">Models of Harbour Basins, wave function collapse</div><h2 id="t2">Wave Function Collapse: Models of</h2>`,
      't2',
    ],
    ['a label before it', `${LOGO}<h2 id="t">Article: ${SHOWN}</h2>`],
    ['a link in a heading', `<h2 id="t"><a href="/abs/1">${SHOWN}</a></h2>`],
  ])('%s', (_, body, id = 't') => {
    const { found } = read(body);
    expect(found[0]?.primary).toBe(true);
    expect(found[0]?.anchor.closest('[id]')?.id).toBe(id);
    expect(found[0]?.authors).toEqual(['Imani Tresco']);
  });

  it('over the corner of a page that does not say its title', () => {
    const { doc, found } = read(`${LOGO}<img src="title.png">`);
    expect(found[0]).toMatchObject({ floating: true, primary: true });
    expect(found[0]?.anchor).toBe(doc.body);
  });
});

describe('what is no other paper', () => {
  const DOI = '<meta name="citation_doi" content="10.1371/journal.pone.0123456">';
  const link = (address: string, words = 'A title of some words'): string =>
    `<a href="${address}">${words}</a>`;

  it.each([
    ['a figure', 'https://doi.org/10.1371/journal.pone.0123456.g001'],
    ['a table of another paper', 'https://doi.org/10.1371/journal.pone.0999999.t002'],
    ['a supplement', 'https://doi.org/10.7717/peerj.4375/supp-1'],
    ['a figure by name', 'https://doi.org/10.7717/peerj.4375/fig-1'],
    ['a part of eLife', 'https://doi.org/10.7554/eLife.27102.003'],
    ['itself', 'https://doi.org/10.1371/journal.pone.0123456'],
    [
      'itself as shown by a publisher',
      'https://journals.example.org/10.1371/journal.pone.0123456/full',
    ],
    ['its review', 'https://doi.org/10.1371/journal.pone.0123456.r001'],
  ])('%s', (_, address) => {
    expect(read(`<h1>${SHOWN}</h1>${link(address)}`, DOI).found).toHaveLength(1);
  });

  it.each([
    ['10.12688/f1000research.123.2', 'https://doi.org/10.12688/f1000research.123.1'],
    ['10.21203/rs.3.rs-1/v2', 'https://doi.org/10.21203/rs.3.rs-1/v1'],
    ['10.20944/preprints202001.0001.v2', 'https://doi.org/10.20944/preprints202001.0001.v1'],
    [
      '10.1101/2020.01.01.123456',
      'https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full',
    ],
  ])('%s in another version', (doi, address) => {
    const tags = `<meta name="citation_doi" content="${doi}">`;
    expect(read(`<h1>${SHOWN}</h1>${link(address)}`, tags).found).toHaveLength(1);
  });

  it('the same title on arXiv', () => {
    const { found } = read(`<h1>${SHOWN}</h1>${link('https://arxiv.org/abs/2608.00001', SHOWN)}`);
    expect(found).toHaveLength(1);
  });

  it('but references are', () => {
    const { found } = read(
      `<h1>${SHOWN}</h1>${link('https://doi.org/10.1371/journal.pone.0123457')}${link('https://arxiv.org/abs/2608.00001', 'Another title')}`,
      DOI,
    );
    expect(found.map(({ keys }) => keys[0])).toEqual([
      'doi:10.1371/journal.pone.0123456',
      'doi:10.1371/journal.pone.0123457',
      'arxiv:2608.00001',
    ]);
  });
});
