import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toCitation } from '../../../utils/export/citation.ts';
import { EXPORT_FORMATS } from '../../../utils/export/formats.ts';
import { toMarkdown } from '../../../utils/export/markdown.ts';
import type { Work } from '../../../utils/export/work.ts';
import { zoteroItem } from '../../../utils/export/zotero-item.ts';

const WORK: Work = {
  title: 'Tides of $x^2$ & Foam',
  authors: ['Mei Zhao', 'Laurens van der Maaten Jr.', 'Atlas Team'],
  year: 2026,
  month: 3,
  venue: 'Neural Computation',
  url: 'https://arxiv.org/abs/2603.00001',
  arxivId: '2603.00001',
  doi: '10.1000/a_b',
  otherKeys: ['openreview:Abc12'],
  abstract: 'All & more.',
  tags: ['to do', 'a, b'],
  notes: 'One\n\nTwo',
  state: 'reading',
  savedAt: '2026-03-02T10:00:00.000Z',
};
const BARE: Work = { title: 'Tides', authors: [], url: '' };
const lines = (...all: string[]): string => all.join('\n');

type Text = Exclude<keyof typeof EXPORT_FORMATS, 'obsidian' | 'styled'>;
const written = (format: Text, work: Work): string =>
  EXPORT_FORMATS[format].write([{ key: 'k', work }], { locale: 'en' });

const FIELDS = (venue: string, date: string[], eprint: string[], annotation: string): string =>
  lines(
    '@article{k,',
    '  title = {Tides of {$x^2$} \\& Foam},',
    '  author = {Mei Zhao and van der Maaten, Jr., Laurens and {Atlas Team}},',
    `  ${venue} = {Neural Computation},`,
    ...date,
    '  eprint = {2603.00001},',
    ...eprint,
    '  doi = {10.1000/a_b},',
    '  url = {https://arxiv.org/abs/2603.00001},',
    '  keywords = {to do, {a,{} b}},',
    '  note = {openreview:Abc12},',
    `  ${annotation} = {One`,
    '',
    'Two},',
    '  abstract = {All \\& more.}',
    '}',
    '',
  );

describe('all that is known of a paper, in', () => {
  it('BibTeX and BibLaTeX', () => {
    const [year, eprint] = [['  year = {2026},', '  month = mar,'], ['  archivePrefix = {arXiv},']];
    expect(written('bibtex', WORK)).toBe(FIELDS('journal', year, eprint, 'annote'));
    const other = ['  date = {2026-03},', '  eprinttype = {arxiv},'];
    expect(written('biblatex', WORK)).toBe(
      FIELDS('journaltitle', other.slice(0, 1), other.slice(1), 'annotation'),
    );
  });

  it('RIS', () => {
    expect(written('ris', WORK).split('\r\n')).toEqual([
      'TY  - JOUR',
      'ID  - k',
      'TI  - Tides of $x^2$ & Foam',
      'AU  - Zhao, Mei',
      'AU  - van der Maaten, Laurens, Jr.',
      'AU  - Atlas Team',
      'PY  - 2026',
      'DA  - 2026/03//',
      'T2  - Neural Computation',
      'DO  - 10.1000/a_b',
      'AN  - arXiv:2603.00001 openreview:Abc12',
      'UR  - https://arxiv.org/abs/2603.00001',
      'KW  - to do',
      'KW  - a,\u00A0b',
      'N1  - One',
      '',
      'Two',
      'AB  - All & more.',
      'ER  - ',
      '',
    ]);
  });

  it('CSL-JSON', () => {
    expect(JSON.parse(written('csl', WORK))).toEqual([
      {
        id: 'k',
        type: 'article-journal',
        title: 'Tides of $x^2$ & Foam',
        author: [
          { family: 'Zhao', given: 'Mei' },
          { family: 'van der Maaten', given: 'Laurens', suffix: 'Jr.' },
          { literal: 'Atlas Team' },
        ],
        issued: { 'date-parts': [[2026, 3]] },
        'container-title': 'Neural Computation',
        archive: 'arXiv',
        archive_location: '2603.00001',
        DOI: '10.1000/a_b',
        URL: 'https://arxiv.org/abs/2603.00001',
        keyword: 'to do, a,\u00A0b',
        note: 'openreview:Abc12',
        annote: 'One\n\nTwo',
        abstract: 'All & more.',
      },
    ]);
  });

  it('EndNote’s XML', () => {
    expect(written('endnote', WORK)).toBe(
      lines(
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<xml><records>',
        [
          '<record><ref-type name="Journal Article">17</ref-type>',
          '<contributors><authors><author>Zhao, Mei</author>',
          '<author>van der Maaten, Laurens, Jr.</author><author>Atlas Team</author></authors>',
          '</contributors><titles><title>Tides of $x^2$ &#38; Foam</title>',
          '<secondary-title>Neural Computation</secondary-title></titles>',
          '<keywords><keyword>to do</keyword><keyword>a,\u00A0b</keyword></keywords>',
          '<dates><year>2026</year></dates>',
          '<accession-num>arXiv:2603.00001 openreview:Abc12</accession-num><label>k</label>',
          '<abstract>All &#38; more.</abstract>',
          '<electronic-resource-num>10.1000/a_b</electronic-resource-num>',
          '<research-notes>One\n\nTwo</research-notes>',
          '<urls><related-urls><url>https://arxiv.org/abs/2603.00001</url></related-urls></urls>',
          '</record>',
        ].join(''),
        '</records></xml>',
        '',
      ),
    );
  });

  it('a table', () => {
    const [head, row] = written('csv', WORK).split('\r\n');
    expect(head?.slice(1)).toBe(
      'Key,Title,Authors,Year,Venue,Type,arXiv,DOI,Other ids,Address,State,Tags,Notes,Saved',
    );
    expect(row).toBe(
      [
        'k,Tides of $x^2$ & Foam,"Mei Zhao; Laurens van der Maaten Jr.; Atlas Team",2026',
        'Neural Computation,article-journal,arXiv:2603.00001,10.1000/a_b,openreview:Abc12',
        'https://arxiv.org/abs/2603.00001,reading,"to do; a,\u00A0b","One\n\nTwo"',
        '2026-03-02T10:00:00.000Z',
      ].join(','),
    );
  });

  it('our own JSON', () => {
    expect(JSON.parse(written('json', WORK))).toEqual({
      format: 'tidemark-papers',
      version: 1,
      papers: [{ citationKey: 'k', ...WORK }],
    });
  });

  it('a note of Obsidian', () => {
    const zip = unzipSync(EXPORT_FORMATS.obsidian.write([{ key: 'k', work: WORK }]));
    expect(Object.keys(zip)).toEqual(['Tides of x 2 & Foam.md']);
    expect(strFromU8(Object.values(zip)[0] ?? new Uint8Array())).toBe(
      lines(
        '---',
        'title: "Tides of x^2 & Foam"',
        'authors: ["Mei Zhao","Laurens van der Maaten Jr.","Atlas Team"]',
        'year: 2026',
        'venue: "Neural Computation"',
        'arxiv: "2603.00001"',
        'doi: "10.1000/a_b"',
        'ids: ["openreview:Abc12"]',
        'url: "https://arxiv.org/abs/2603.00001"',
        'citekey: "k"',
        'state: "reading"',
        'saved: "2026-03-02T10:00:00.000Z"',
        'tags: ["to-do","a-b"]',
        '---',
        '',
        '# Tides of x^2 & Foam',
        '',
        '> [!abstract]',
        '> All & more.',
        '',
        'One',
        '',
        'Two',
        '',
      ),
    );
  });

  it('Zotero', () => {
    expect(zoteroItem(WORK, 'k')).toEqual({
      id: 'k',
      itemType: 'journalArticle',
      title: 'Tides of $x^2$ & Foam',
      creators: [
        { creatorType: 'author', firstName: 'Mei', lastName: 'Zhao' },
        { creatorType: 'author', firstName: 'Laurens, Jr.', lastName: 'van der Maaten' },
        { creatorType: 'author', lastName: 'Atlas Team', fieldMode: 1 },
      ],
      date: '2026-03',
      url: 'https://arxiv.org/abs/2603.00001',
      DOI: '10.1000/a_b',
      abstractNote: 'All & more.',
      publicationTitle: 'Neural Computation',
      extra: 'Citation Key: k\narXiv: 2603.00001\nopenreview:Abc12',
      tags: ['to do', 'a, b'],
      notes: [{ note: '<p>One</p><p>Two</p>' }],
      attachments: [],
    });
  });

  it('Markdown and plain words', () => {
    expect(written('markdown', WORK)).toBe(
      lines(
        [
          '- [ ] [Tides of x^2 & Foam](https://arxiv.org/abs/2603.00001) — Mei Zhao,',
          'Laurens van der Maaten Jr., Atlas Team, Neural Computation, 2026 #to-do #a-b',
        ].join(' '),
        '  One',
        '',
        '  Two',
        '',
      ),
    );
    expect(toCitation(WORK)).toBe(
      'Mei Zhao, Laurens van der Maaten Jr., and Atlas Team. Tides of x^2 & Foam. Neural Computation, 2026. https://doi.org/10.1000/a_b',
    );
  });
});

describe('next to nothing is known of a paper: no field stands empty, in', () => {
  it.each<[Text, string]>([
    ['bibtex', '@misc{k,\n  title = {Tides}\n}\n'],
    ['biblatex', '@online{k,\n  title = {Tides}\n}\n'],
    ['ris', 'TY  - UNPB\r\nID  - k\r\nTI  - Tides\r\nM3  - Preprint\r\nER  - \r\n'],
    ['csl', '[\n  {\n    "id": "k",\n    "type": "article",\n    "title": "Tides"\n  }\n]\n'],
    ['markdown', '- [ ] Tides\n'],
  ])('%s', (format, text) => {
    expect(written(format, BARE)).toBe(text);
  });

  it('the others', () => {
    expect(written('endnote', BARE)).toContain(
      '<record><ref-type name="Unpublished Work">34</ref-type><titles><title>Tides</title></titles><label>k</label><work-type>Preprint</work-type></record>',
    );
    expect(written('csv', BARE).split('\r\n')[1]).toBe('k,Tides,,,,article,,,,,,,,');
    expect(zoteroItem(BARE, 'k')).toEqual({
      id: 'k',
      itemType: 'preprint',
      title: 'Tides',
      creators: [],
      date: '',
      url: '',
      abstractNote: '',
      extra: 'Citation Key: k',
      tags: [],
      notes: [],
      attachments: [],
    });
    expect([toCitation(BARE), toMarkdown(BARE)]).toEqual(['Tides.', 'Tides']);
  });
});

it.each([
  [['A'], 'A. T. 2026.'],
  [['A', 'B'], 'A and B. T. 2026.'],
  [['A', 'B', 'C'], 'A, B, and C. T. 2026.'],
  ['ABCDEFGHIJ'.split(''), 'A, B, C, D, E, F, G, H, I, and J. T. 2026.'],
  ['ABCDEFGHIJK'.split(''), 'A, B, C, D, E, F, G, H, I, J et al. T. 2026.'],
])('a citation names %j', (authors, citation) => {
  expect(toCitation({ title: 'T', authors, year: 2026, url: '' })).toBe(citation);
});

it('what the file is called, and what it is', () => {
  const kinds = Object.entries(EXPORT_FORMATS).map(([name, { extension, type }]) => [
    name,
    extension,
    type,
  ]);
  expect(kinds).toEqual([
    ['bibtex', 'bib', 'application/x-bibtex'],
    ['biblatex', 'bib', 'application/x-bibtex'],
    ['ris', 'ris', 'application/x-research-info-systems'],
    ['csl', 'json', 'application/vnd.citationstyles.csl+json'],
    ['endnote', 'xml', 'application/xml'],
    ['markdown', 'md', 'text/markdown'],
    ['obsidian', 'zip', 'application/zip'],
    ['csv', 'csv', 'text/csv'],
    ['styled', 'txt', 'text/plain'],
    ['json', 'json', 'application/json'],
  ]);
});
