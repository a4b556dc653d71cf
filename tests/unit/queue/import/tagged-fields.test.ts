import { describe, expect, it } from 'vitest';
import { readEnw } from '../../../../utils/queue/import/tagged/enw.ts';
import { readIsi } from '../../../../utils/queue/import/tagged/isi.ts';
import { readNbib } from '../../../../utils/queue/import/tagged/nbib.ts';
import { readRefworks } from '../../../../utils/queue/import/tagged/refworks.ts';

const PAGE = 'https://x.example/tides';
const ARXIV = 'arXiv:1706.03762';
/** What a line alone gives of a reference. */
type Row = [line: string, found: object];

describe('EndNote’s tags', () => {
  const of = (line: string) => readEnw(`%0 Journal Article\n${line}\n`).references[0];

  it.each<Row>([
    ['%T T', { title: 'T', type: 'article-journal' }],
    ['%T T\n%A Alpha, Ann', { authors: ['Ann Alpha'] }],
    ['%T T\n%E Alpha, Ann', { authors: ['Ann Alpha'] }],
    ['%T T\n%E Alpha, Ann\n%A Beta, Bob', { authors: ['Bob Beta'] }],
    ['%T T\n%D 2020', { year: 2020 }],
    ['%T T\n%8 May 2020', { year: 2020 }],
    ...['J', 'B', 'O'].map((tag): Row => [`%T T\n%${tag} Sea`, { venue: 'Sea' }]),
    ['%T T\n%S Sea', { venue: undefined }],
    ['%T T\n%I Sea', { venue: undefined }],
    ...['R', 'M', 'L'].map((tag): Row => [`%${tag} 10.1000/x`, { doi: '10.1000/x' }]),
    ...['J', 'B', 'O', 'M', 'N', 'V', 'R', 'U', 'I', 'P'].map((tag): Row => [
      `%${tag} ${ARXIV}`,
      { arxivId: '1706.03762', type: 'article' },
    ]),
    ['%Z arXiv:1706.03762', { arxivId: '1706.03762', notes: '' }],
    ['%T T\n%Z See arXiv:1706.03762', { arxivId: undefined, notes: 'See arXiv:1706.03762' }],
    ['%Z Of tides\n%Z arXiv:1706.03762', { arxivId: '1706.03762' }],
    ['%T T\n%Z a\n%Z b', { notes: 'a\n\nb' }],
    [`%U ${PAGE}`, { url: PAGE }],
    [`%> ${PAGE}`, { url: PAGE }],
    ['%T T\n%K a\n%K b', { tags: ['a', 'b'] }],
    ['%T T\n%K a\nb', { tags: ['a', 'b'] }],
    ['%T T\nsee %K x', { tags: [] }],
    ['%T T\n%Kx', { tags: ['x'] }],
    ['%T T\n%a x', { title: 'T %a x' }],
  ])('%j', (line, found) => expect(of(line)).toMatchObject(found));

  it.each([
    ['Conference Proceedings', 'S'],
    ['Book', 'I'],
    ['Thesis', 'I'],
  ])('of %s the place may stand in %s', (type, tag) => {
    expect(readEnw(`%0 ${type}\n%T T\n%${tag} Sea\n`).references[0]?.venue).toBe('Sea');
  });

  it('a blank line ends a record, which need not begin with its type', () => {
    const { references } = readEnw('%T A\n\n%T B\n%0 Book\n%T C\n');
    expect(references.map(({ line, title }) => [line, title])).toEqual([
      [1, 'A'],
      [3, 'B'],
      [4, 'C'],
    ]);
  });
});

describe('RefWorks’s tags', () => {
  const of = (line: string) => readRefworks(`RT Journal Article\n${line}\n`).references[0];

  it.each<Row>([
    ['T1 T', { title: 'T', type: 'article-journal' }],
    ['T1 T\nA1 Alpha, Ann', { authors: ['Ann Alpha'] }],
    ['T1 T\nYR 2020', { year: 2020 }],
    ['T1 T\nFD 2020', { year: 2020 }],
    ...['JF', 'JO', 'T2'].map((tag): Row => [`T1 T\n${tag} Sea`, { venue: 'Sea' }]),
    ...['DO', 'ID', 'U1'].map((tag): Row => [`${tag} 10.1000/x`, { doi: '10.1000/x' }]),
    ...['JF', 'JO', 'DO', 'LK', 'UL', 'ID'].map((tag): Row => [
      `${tag} ${ARXIV}`,
      { arxivId: '1706.03762' },
    ]),
    ['NO arXiv:1706.03762', { arxivId: '1706.03762' }],
    ['NO Of tides\nNO arXiv:1706.03762', { arxivId: '1706.03762' }],
    ['T1 T\nNO See arXiv:1706.03762', { arxivId: undefined }],
    ...['LK', 'UL'].map((tag): Row => [`${tag} ${PAGE}`, { url: PAGE }]),
    ['T1 T\nK1 a\nK1 b', { tags: ['a', 'b'] }],
    ['T1 T\nNO a\nNO\nNO b', { notes: 'a\n\nb' }],
    ['T1 T\nof tides', { title: 'T of tides' }],
    ['T1 T\nSEA words', { title: 'T SEA words' }],
  ])('%j', (line, found) => expect(of(line)).toMatchObject(found));

  it('a blank line ends a record', () => {
    const { references, warnings } = readRefworks('RT Book\nT1 A\n\nT1 B\nRT Book\nT1 C\n');
    expect(references.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(warnings).toEqual([]);
  });
});

describe('the Web of Science’s tags', () => {
  const of = (line: string) =>
    readIsi(`FN Clarivate\nVR 1.0\nPT J\n${line}\nER\nEF\n`).references[0];

  it.each<Row>([
    ['TI T', { title: 'T', line: 3, type: 'article-journal' }],
    ['TI T\nAU Alpha, A', { authors: ['A Alpha'] }],
    ['TI T\nAU Alpha, A\nAF Alpha, Ann', { authors: ['Ann Alpha'] }],
    ['TI T\nAF Alpha, Ann\nCA Sea Team', { authors: ['Ann Alpha', 'Sea Team'] }],
    ['TI T\nPY 2020', { year: 2020 }],
    ['TI T\nEA MAY 2020', { year: 2020 }],
    ['TI T\nDT Proceedings Paper', { type: 'paper-conference' }],
    ['TI T\nDT Meeting Abstract', { type: 'paper-conference' }],
    ...['SO', 'CT', 'JI'].map((tag): Row => [`TI T\n${tag} Sea`, { venue: 'Sea' }]),
    [
      'TI T\nSO JOURNAL OF THE SEA AND FOR WAVES IN TIDES ON',
      { venue: 'Journal of the Sea and for Waves in Tides On' },
    ],
    ['TI T\nSO THE SEA’S TIDES-AT-HOME', { venue: 'The Sea’s Tides-At-Home' }],
    ['TI T\nSO eLIFE OF SEAS', { venue: 'eLIFE OF SEAS' }],
    ['DI 10.1000/x', { doi: '10.1000/x' }],
    ['D2 10.1000/x', { doi: '10.1000/x' }],
    ...['AR', 'SO', 'DI'].map((tag): Row => [`${tag} ${ARXIV}`, { arxivId: '1706.03762' }]),
    ['TI T\nDE a; b', { tags: ['a', 'b'] }],
    ['TI T\n   of tides', { title: 'T of tides' }],
    ['TI T\nOFX tides', { title: 'T OFX tides' }],
  ])('%j', (line, found) => expect(of(line)).toMatchObject(found));

  it.each([
    ['B', 'book'],
    ['S', 'chapter'],
    ['P', 'patent'],
    ['J', 'article-journal'],
  ])('PT %s is %s', (type, is) =>
    expect(readIsi(`PT ${type}\nTI T\nER\n`).references[0]?.type).toBe(is),
  );
});

describe('PubMed’s tags', () => {
  const of = (line: string) => readNbib(`PMID- 123\n${line}\n`).references[0];

  it.each<Row>([
    [
      'TI  - T.',
      { title: 'T', type: 'article-journal', url: 'https://pubmed.ncbi.nlm.nih.gov/123/' },
    ],
    ['BTI - T. of tides', { title: 'T. of tides' }],
    ['TI  - T\n      of tides', { title: 'T of tides' }],
    ['FAU - Alpha, Ann', { authors: ['Ann Alpha'] }],
    ['AU  - Alpha AB', { authors: ['AB Alpha'] }],
    ['AU  - Alpha AB\nFAU - Alpha, Ann\nCN  - Sea Team', { authors: ['Ann Alpha', 'Sea Team'] }],
    ['DP  - 2020 May', { year: 2020 }],
    ['DEP - 20200501\nDP  - 2021', { year: 2021 }],
    ['DEP - 2020 May', { year: 2020 }],
    ['PT  - Preprint', { type: 'article' }],
    ['PT  - Book', { type: 'book' }],
    ['PT  - Congress', { type: 'paper-conference' }],
    ['PT  - Conference Proceedings', { type: 'paper-conference' }],
    ['PT  - Journal Article\nPT  - Congress', { type: 'paper-conference' }],
    ['JT  - Sea', { venue: 'Sea' }],
    ['TA  - Sea', { venue: 'Sea' }],
    ['TA  - S\nJT  - Sea', { venue: 'Sea' }],
    ...['LID', 'AID'].map((tag): Row => [
      `${tag.padEnd(4)}- 10.1000/x [doi]`,
      { doi: '10.1000/x' },
    ]),
    ['LID - S01 [pii]\nAID - 10.1000/x  [DOI]', { doi: '10.1000/x' }],
    ['LID - 10.1000/x[doi]', { doi: '10.1000/x' }],
    ['LID - 10.1000/x [doi] of it', { doi: undefined }],
    ['LID - [doi]', { doi: undefined }],
    ['SO  - Sea. 2020 May. doi: 10.1000/x Epub', { doi: '10.1000/x' }],
    ['SO  - Sea. mydoi: 10.1000/x', { doi: undefined }],
    ...['LID', 'AID', 'SO'].map((tag): Row => [
      `${tag.padEnd(4)}- ${ARXIV}`,
      { arxivId: '1706.03762' },
    ]),
    ['OT  - a\nOT  - b', { tags: ['a', 'b'] }],
  ])('%j', (line, found) => expect(of(line)).toMatchObject(found));

  it.each(['PMID- x123', 'PMID- 123x', 'PMID-'])('%j is no number of PubMed', (line) =>
    expect(readNbib(`${line}\nTI  - T\n`).references[0]?.url).toBeUndefined(),
  );
});
