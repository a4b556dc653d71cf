import type { Case } from './case.ts';

const item = (fields: object): object => ({ title: 'T T', DOI: '10.1000/a', ...fields });
const csl = (kind: string, fields: object, expected: Case['expect']): Case => ({
  kind,
  text: JSON.stringify([item(fields)]),
  expect: { refused: 0, ...expected },
});

/** CSL-JSON and what wraps it; an odd optional field never refuses a reference. */
export const JSON_SHAPES: Case[] = [
  { kind: 'one object', text: JSON.stringify(item({})), expect: { keys: [['doi:10.1000/a']] } },
  {
    kind: 'pandoc’s references',
    text: JSON.stringify({ references: [item({})] }),
    expect: { keys: [['doi:10.1000/a']] },
  },
  {
    kind: 'Zotero’s items',
    text: JSON.stringify({ items: [item({}), item({ DOI: '10.1000/b' })] }),
    expect: { keys: [['doi:10.1000/a'], ['doi:10.1000/b']] },
  },
  {
    kind: 'Crossref’s answer',
    text: JSON.stringify({ status: 'ok', message: { ...item({ title: ['T T'] }), author: null } }),
    expect: { keys: [['doi:10.1000/a']], title: 'T T' },
  },
  {
    kind: 'JSON lines',
    text: `${JSON.stringify(item({}))}\n${JSON.stringify(item({ DOI: '10.1000/b' }))}\n{"cut": \n`,
    expect: { keys: [['doi:10.1000/a'], ['doi:10.1000/b']], refused: 1 },
  },
  csl(
    'nulls everywhere',
    { author: null, issued: null, 'container-title': null, URL: null, keyword: null, note: null },
    { keys: [['doi:10.1000/a']] },
  ),
  csl(
    'odd kinds everywhere',
    { author: 7, issued: 'soon', 'container-title': { a: 1 }, URL: [], keyword: 5, page: {} },
    { keys: [['doi:10.1000/a']] },
  ),
  csl('date-parts as text', { issued: { 'date-parts': [['2020', '2', '11']] } }, { year: 2020 }),
  csl('date-parts flat', { issued: { 'date-parts': [2019, 5] } }, { year: 2019 }),
  csl(
    'date-parts empty',
    { issued: { 'date-parts': [[]] } },
    { keys: [['doi:10.1000/a']], year: null },
  ),
  csl('a literal date', { issued: { literal: 'Spring 2018' } }, { year: 2018 }),
  csl('EDTF', { issued: '2017-03~' }, { year: 2017 }),
  csl('an interval by EDTF', { issued: '2017/2018' }, { year: 2017 }),
  csl('raw with words', { issued: { raw: 'Feb. 11, 2020' } }, { year: 2020 }),
  csl('container-title as a list', { 'container-title': ['J. of X', 'JX'] }, { venue: 'J. of X' }),
  csl('a list of nothing', { 'container-title': [], subtitle: [] }, { venue: null }),
  csl(
    'particles',
    {
      author: [
        { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' },
        {
          family: 'Fontaine',
          given: 'Jean',
          'dropping-particle': 'de',
          'non-dropping-particle': 'La',
        },
      ],
    },
    { authors: ['Laurens van der Maaten', 'Jean de La Fontaine'] },
  ),
  csl(
    'literal names, names as text',
    { author: [{ literal: 'X Team' }, 'Ann Alpha', { name: 'Y Group' }, null, {}] },
    { authors: ['X Team', 'Ann Alpha', 'Y Group'] },
  ),
  csl(
    'rich text',
    {
      title:
        '<b>Bold</b> H<sub>2</sub>O &amp; <span style="font-variant:small-caps;">Bert</span> if a < b',
    },
    { title: 'Bold H_{2}O & Bert if a < b' },
  ),
  csl(
    'JATS',
    { title: 'The <jats:italic>in vivo</jats:italic> x<sup>2</sup>' },
    { title: 'The in vivo x^2' },
  ),
  csl(
    'arXiv in the note',
    { DOI: undefined, note: 'arXiv:2301.00401 [cs]' },
    { keys: [['arxiv:2301.00401']] },
  ),
  csl(
    'arXiv in Zotero’s extra',
    { DOI: undefined, note: 'Comment: 12 pages\narXiv: 2301.00402\nDOI: 10.1000/extra' },
    { keys: [['arxiv:2301.00402', 'doi:10.1000/extra']] },
  ),
  csl(
    'arXiv in the number',
    { DOI: undefined, number: 'arXiv:2301.00403', publisher: 'arXiv', type: 'article' },
    { keys: [['arxiv:2301.00403']], type: 'article', venue: null },
  ),
  csl(
    'arXiv in the container-title',
    { DOI: undefined, 'container-title': 'arXiv:2301.00404 [cs, stat]', type: 'article-journal' },
    { keys: [['arxiv:2301.00404']], type: 'article', venue: null },
  ),
  csl(
    'ArXiv and abs/',
    { DOI: undefined, 'container-title': 'ArXiv', volume: 'abs/2301.00405' },
    { keys: [['arxiv:2301.00405']], venue: null },
  ),
  csl(
    'a DOI with <',
    { DOI: '10.1002/1(97)1:1<1::AID-A1>3.0.CO;2-A' },
    { keys: [['doi:10.1002/1(97)1:1<1::aid-a1>3.0.co;2-a']] },
  ),
  csl('keywords as a list', { keyword: ['one', 'two, three'] }, { tags: ['one', 'two, three'] }),
  {
    kind: 'an item without an id is a paper',
    text: '[{"title": "Just a Title", "author": [{"family": "Alpha"}]}]',
    expect: { candidates: 1, refused: 0 },
  },
  {
    kind: 'an item of nothing is refused',
    text: '[{"author": [{"family": "Alpha"}]}, 7, null]',
    expect: { candidates: 0, refused: 3 },
  },
];
