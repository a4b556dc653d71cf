import { describe, expect, it } from 'vitest';
import { readRis } from '../../../../utils/queue/import/tagged/ris.ts';

const PAGE = 'https://x.example/tides';
const ARXIV = 'arXiv:1706.03762';
/** What a line alone gives of a reference. */
type Row = [line: string, found: object];

describe('RIS', () => {
  const of = (line: string) => readRis(`TY  - JOUR\nAB  - x\n${line}\nER  - \n`).references[0];

  it.each<Row>([
    ['TI  - T', { title: 'T' }],
    ['T1  - T', { title: 'T' }],
    ['CT  - T', { title: 'T' }],
    ['BT  - T', { title: 'T', venue: undefined }],
    ['BT  - Sea\nTI  - T', { title: 'T', venue: 'Sea' }],
    ['TI  - T\nAU  - Alpha, Ann', { authors: ['Ann Alpha'] }],
    ['TI  - T\nA1  - Alpha, Ann', { authors: ['Ann Alpha'] }],
    ['TI  - T\nA2  - Alpha, Ann', { authors: ['Ann Alpha'] }],
    ['TI  - T\nED  - Alpha, Ann', { authors: ['Ann Alpha'] }],
    ['TI  - T\nED  - Alpha, Ann\nAU  - Beta, Bob', { authors: ['Bob Beta'] }],
    ['TI  - T\nPY  - 2020', { year: 2020 }],
    ['TI  - T\nY1  - 2020', { year: 2020 }],
    ['TI  - T\nDA  - 2020', { year: 2020 }],
    ['DO  - 10.1000/x', { doi: '10.1000/x' }],
    ['DI  - 10.1000/x', { doi: '10.1000/x' }],
    ['M3  - 10.1000/x', { doi: '10.1000/x' }],
    ['N1  - 10.1000/x', { doi: '10.1000/x' }],
    ['C7  - 10.1000/x', { doi: '10.1000/x' }],
    ['L3  - 10.1000/x', { doi: '10.1000/x' }],
    ['AN  - 10.1000/x', { doi: '10.1000/x' }],
    ['ID  - 10.1000/x', { doi: '10.1000/x' }],
    ...['AN', 'M1', 'M2', 'M3', 'C1', 'C7', 'ID', 'SN', 'VL', 'SP', 'IS', 'PB', 'DB'].map(
      (tag): Row => [`${tag}  - ${ARXIV}`, { arxivId: '1706.03762' }],
    ),
    ...['JO', 'JF', 'T2', 'JA', 'J1', 'J2', 'C3', 'SO'].map((tag): Row => [
      `${tag}  - ${ARXIV}`,
      { arxivId: '1706.03762', venue: undefined },
    ]),
    ['N1  - arXiv:1706.03762', { arxivId: '1706.03762', notes: '' }],
    ['N1  - Of tides\nN1  - arXiv:1706.03762', { arxivId: '1706.03762' }],
    ['TI  - T\nN1  - See arXiv:1706.03762', { arxivId: undefined }],
    ...['UR', 'L1', 'L2', 'L3', 'L4', 'LK'].map((tag): Row => [
      `${tag}  - https://arxiv.org/abs/1706.03762`,
      { arxivId: '1706.03762' },
    ]),
    ...['UR', 'L1', 'L2', 'L3', 'L4', 'LK'].map((tag): Row => [`${tag}  - ${PAGE}`, { url: PAGE }]),
    ...['AN', 'C1', 'M1', 'M3'].map((tag): Row => [
      `TI  - T\n${tag}  - acl:P19-1001`,
      { ids: 'acl:P19-1001' },
    ]),
    ['TI  - T\nKW  - a; b', { tags: ['a', 'b'] }],
    ['TI  - T\nN1  - a', { notes: 'a' }],
    ['TI  - T\nRN  - a', { notes: 'a' }],
    ['TI  - T\nN1  - \u00A0\u00A0a\u00A0b', { notes: '  a\u00A0b' }],
    ['TI  - T\nN1  - a\nTY\u00A0 - b', { notes: 'a\nTY  - b' }],
    ['TI  - T\nM3  - Preprint', { type: 'article' }],
    ['TI  - T\nM3  - Preprint of', { type: 'article-journal' }],
    ['TI  - T\nJO  - bioRxiv', { type: 'article' }],
    ['TI  - T\nJO  - bioRxiv\nT2  - Sea', { type: 'article-journal', venue: 'Sea' }],
    ['TI  - T\nT2  - T', { venue: undefined }],
    ['TI  - T\nPB  - Sea Press', { venue: undefined }],
    ['TI  - T\nT2  - CoRR\nSP  - 1706.03762', { arxivId: '1706.03762' }],
    ['TI  - T\nT2  - Letters of CoRR\nSP  - 1706.03762', { arxivId: undefined }],
    ['TI  - T\nT2  - CoRRect\nSP  - 1706.03762', { arxivId: undefined }],
  ])('%j', (line, found) => expect(of(line)).toMatchObject(found));

  it.each(['BOOK', 'THES', 'RPRT'])('of a work like %s its publisher is the place', (type) => {
    const text = `TY  - ${type}\nTI  - T\nPB  - Sea Press\nER  - `;
    expect(readRis(text).references[0]?.venue).toBe('Sea Press');
  });

  it.each(
    'ID AU A1 A2 A3 A4 ED TI T1 T2 T3 BT CT ST JO JF JA J1 J2 PY Y1 Y2 DA VL IS SP EP DO UR L1 L2 L3 L4 LK AB N1 N2 KW PB CY SN AN C1 C2 C3 C4 C5 C6 C7 C8 M1 M2 M3'.split(
      ' ',
    ),
  )('%s is a tag with any blanks before its dash', (tag) => {
    const of = (blanks: string) =>
      readRis(`TY  - JOUR\nTI  - T\nN1  - note\n${tag}${blanks}- x\nER  - `).references[0]?.notes;
    expect([of(' '), of('   ')]).not.toContain(`note\n${tag} - x`);
    expect([of(' '), of('   ')]).not.toContain(`note\n${tag}   - x`);
  });

  it.each([
    'XX - words',
    'PDF  - words',
    'A - words',
    '1A  - words',
    'xAU  - words',
    'AU    - x',
    'AU- x',
    'AU -like words',
    'M1   -like words',
  ])('%j goes on with the note', (line) => {
    const text = `TY  - JOUR\nTI  - T\nN1  - note\n${line}\nER  - `;
    expect(readRis(text).references[0]?.notes).toBe(`note\n${line}`);
  });

  it.each(['ER  - ', 'ER  -', 'ER -', 'ER-', 'ER   -', 'ER'])('%j ends a record', (end) => {
    const { references, warnings } = readRis(`TY  - JOUR\nTI  - T\n${end}\n`);
    expect([references.length, warnings]).toEqual([1, []]);
  });
  it.each(['ERX  - x', 'ERA', 'ER     -'])('%j does not', (end) => {
    expect(readRis(`TY  - JOUR\nTI  - T\n${end}\n`).warnings).toEqual([
      { what: 'cut', about: '1' },
    ]);
  });

  it.each([
    'ty  - JOUR\nti  - T\ner  - ',
    'TY\t-\tJOUR\nTI\t-\tT\nER\t- ',
    'TY-JOUR\nTI-T\nER-',
    '\tTY  - JOUR\n\tTI  - T\n\tER  - ',
    'x\n  TY  - JOUR\n  TI  - T\n  ER  - ',
  ])('a file of another form is read all the same: %j', (text) => {
    expect(readRis(text).references).toMatchObject([{ title: 'T' }]);
  });
});

describe('records', () => {
  it('one that names nothing is refused with its line; one cut short is said', () => {
    expect(readRis('TY  - JOUR\nAU  - A B\nER  - \nTY  - BOOK\nTI  - T')).toMatchObject({
      references: [{ title: 'T', line: 4 }],
      refused: [{ line: 1, text: '', why: 'untitled' }],
      warnings: [{ what: 'cut', about: '4' }],
    });
  });

  it.each(['DO  - 10.1000/x', `UR  - ${PAGE}`, `M1  - ${ARXIV}`, 'TI  - T'])(
    '%j names a paper',
    (line) => expect(readRis(`TY  - JOUR\n${line}\nER  - `).refused).toEqual([]),
  );

  it('a text of none is refused by its beginning', () => {
    const text = `TI  - ${'x'.repeat(200)}`;
    expect(readRis(text)).toEqual({
      references: [],
      refused: [{ line: 1, text: text.slice(0, 120), why: 'damaged' }],
      warnings: [],
    });
  });

  it('a line without a tag goes on with the one before, with the blank lines between', () => {
    const of = (...lines: string[]) =>
      readRis(`TY  - JOUR\nTI  - T\n${lines.join('\n')}\nER  - `).references[0];
    expect(of('N1  -  a ', '\t b \r', '', '', 'c', 'N1  - d')?.notes).toBe('a\nb\n\n\nc\n\nd');
    expect(of('', 'of tides')?.title).toBe('T of tides');
    const text = 'words before\nTI  - No\nTY  - JOUR\nTI  - T\nER  - \nwords after\nTI  - No\n';
    expect(readRis(text)).toMatchObject({
      references: [{ title: 'T', line: 3 }],
      refused: [],
      warnings: [],
    });
  });
});
