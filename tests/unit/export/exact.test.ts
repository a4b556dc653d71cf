import { describe, expect, it } from 'vitest';
import { toBiblatex } from '../../../utils/export/biblatex.ts';
import { toBibtex } from '../../../utils/export/bibtex.ts';
import { delimiterOf, toCsv } from '../../../utils/export/csv.ts';
import { latexText, latexTitle } from '../../../utils/export/latex-text.ts';
import { nameParts } from '../../../utils/names/name.ts';
import { venueKind } from '../../../utils/export/venue-kind.ts';
import type { Work } from '../../../utils/export/work.ts';
import { zoteroItem } from '../../../utils/export/zotero-item.ts';

const WORK: Work = { title: 'A', authors: ['Ada Byron'], year: 2026, url: '' };

describe('LaTeX', () => {
  it('braces are words, so that none is without a partner', () => {
    expect(latexText('a { b } c')).toBe('a \\textbraceleft{} b \\textbraceright{} c');
  });

  it.each([
    ['On $O(n^2)$ and $\\mathcal{L}_1$', 'On {$O(n^2)$} and {$\\mathcal{L}_1$}'],
    ['Deep Q Learning: A Survey of T-cells', 'Deep {{Q}} Learning: A Survey of {T-cells}'],
    ['A BERT, and LoRA', 'A {BERT}, and {LoRA}'],
    ['What I Saw', 'What {{I}} Saw'],
  ])('capitals and maths of %s', (title, latex) => {
    expect(latexTitle(title)).toBe(latex);
  });

  it.each([
    ['thesis', '@phdthesis', '@thesis'],
    ['report', '@techreport', '@report'],
    ['chapter', '@incollection', '@incollection'],
    ['article', '@misc', '@online'],
    ['dataset', '@misc', '@dataset'],
    ['review', '@article', '@article'],
  ] as const)('an item of type %s', (type, bibtex, biblatex) => {
    const work: Work = { ...WORK, type, venue: 'Science' };
    expect(toBibtex(work, 'k').startsWith(`${bibtex}{k,`)).toBe(true);
    expect(toBiblatex(work, 'k').startsWith(`${biblatex}{k,`)).toBe(true);
  });
});

describe('what a venue is', () => {
  it.each(
    'Neural Computation;Science;IEEE Access;Nature Machine Intelligence;JMLR;PLOS ONE;Proceedings of the National Academy of Sciences;Proceedings of the IEEE;ACM Transactions on Graphics;Physical Review Letters;Pattern Recognition;Annals of Statistics;Entropy'.split(
      ';',
    ),
  )('%s is a journal', (venue) => expect(venueKind(venue)).toBe('journal'));

  it.each(
    'NeurIPS 2025;ICML;Advances in Neural Information Processing Systems;Findings of ACL;Proceedings of Machine Learning Research;SOSP;2024 IEEE Symposium on Security;Workshop on Tides'.split(
      ';',
    ),
  )('%s is proceedings', (venue) => expect(venueKind(venue)).toBe('conference'));
});

describe('names', () => {
  it.each([
    'Xiaohongshu Inc',
    'LG AI Research',
    'MOSI. AI',
    'GLM-4. 5 Team',
    'Lanser Contributors',
  ])('%s is an organisation', (name) => expect(nameParts(name)).toEqual({ literal: name }));

  it.each(['Qingyao Ai', 'John "Four" Flynn', 'Kai Lee', 'Mark Research-Smith'])(
    '%s is a person',
    (name) => expect(nameParts(name)).not.toHaveProperty('literal'),
  );

  it('Zotero has a suffix after the given name, an organisation in one field', () => {
    const authors = ['Martin Luther King Jr.', 'Xiaohongshu Inc'];
    expect(zoteroItem({ ...WORK, authors }, 'k').creators).toEqual([
      { creatorType: 'author', firstName: 'Martin Luther, Jr.', lastName: 'King' },
      { creatorType: 'author', lastName: 'Xiaohongshu Inc', fieldMode: 1 },
    ]);
  });
});

describe('tables', () => {
  it.each([
    '0.50',
    '2024-01',
    'March 1',
    '1/2',
    '12:30',
    '1e5',
    '50 %',
    '=1',
    '+1',
    "'quoted",
    'true',
  ])('%s stays text in a spreadsheet', (title) => {
    const [, row = ''] = toCsv([{ key: 'k', work: { ...WORK, title } }]).split('\r\n');
    expect(row.startsWith(`k,'${title},`)).toBe(true);
  });

  it('an id is no number', () => {
    const csv = toCsv([{ key: 'k', work: { ...WORK, arxivId: '2605.30940' } }]);
    expect(csv).toContain(',arXiv:2605.30940,');
  });

  it.each([
    ['en', ','],
    ['de', ';'],
    ['fr', ';'],
    ['ja', ','],
  ])('%s parts cells by %s', (locale, delimiter) => {
    expect(delimiterOf(locale)).toBe(delimiter);
  });
});
