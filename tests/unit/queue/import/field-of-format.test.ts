import { describe, expect, it } from 'vitest';
import { describeReferences } from '../../../../utils/queue/import/describe.ts';
import { parseReferences } from '../../../../utils/queue/import/parse.ts';
import { t } from '../../../../utils/i18n/t.ts';
import { decode } from '../../../../utils/queue/import/decode.ts';
import { formatOf } from '../../../../utils/queue/import/format.ts';
import { referenceOfCsl } from '../../../../utils/queue/import/json/csl.ts';
import { referenceOfMemory } from '../../../../utils/queue/import/json/memory.ts';
import { cslOfZotero, isAttachment } from '../../../../utils/queue/import/json/zotero.ts';
import { latexToAddress } from '../../../../utils/queue/import/latex/to-address.ts';
import { latexToText } from '../../../../utils/queue/import/latex/to-text.ts';
import { keyOfText } from '../../../../utils/queue/import/recognise.ts';
import { candidateOf } from '../../../../utils/queue/import/reference.ts';
import { isTable, readTable } from '../../../../utils/queue/import/table/read.ts';
import { readEnw } from '../../../../utils/queue/import/tagged/enw.ts';
import { notesOf, plainNote } from '../../../../utils/queue/import/tagged/notes.ts';
import { readRis } from '../../../../utils/queue/import/tagged/ris.ts';
import { readXml } from '../../../../utils/queue/import/xml/read.ts';

describe('RIS', () => {
  const of = (...lines: string[]) =>
    readRis(`TY  - JOUR\nTI  - T T\n${lines.join('\n')}\nER  - \n`).references[0];

  it.each(['JO', 'JF', 'T2', 'JA', 'J1', 'J2', 'C3', 'BT', 'SO'])('%s names the journal', (tag) => {
    expect(of(`${tag}  - Journal of Tides`)?.venue).toBe('Journal of Tides');
  });

  it.each(['M3', 'PB', 'DB', 'DP'])('%s may say that the number is arXiv’s', (tag) => {
    expect(of('T2  - Journal of Tides', `${tag}  - arXiv`, 'AN  - 1706.3762')?.arxivId).toBe(
      '1706.3762',
    );
    expect(of(`${tag}  - Tides`, 'AN  - 1706.3762')?.arxivId).toBeUndefined();
  });
});

describe('EndNote’s tags', () => {
  const of = (...lines: string[]) => readEnw(`${lines.join('\n')}\n`).references[0];
  const ARXIV = '%U https://arxiv.org/abs/1706.03762';

  it.each([
    ['a preprint where only arXiv has it', ['%0 Journal Article', '%T T', ARXIV], 'article'],
    [
      'an article with a journal',
      ['%0 Journal Article', '%T T', '%J Tides', ARXIV],
      'article-journal',
    ],
    ['an article that is nowhere', ['%0 Journal Article', '%T T'], 'article-journal'],
  ])('%s', (_, lines, type) => expect(of(...lines)?.type).toBe(type));
});

describe('CSL', () => {
  const of = (item: Record<string, unknown>) => referenceOfCsl({ title: 'T', ...item }, 1);

  it.each([
    'arXiv: ',
    'arxivid:',
    'arXiv ID : ',
    'arXiv_ID: ',
    'eprint:',
    'tex.eprint: ',
    '  arXiv: ',
  ])('a note’s line that begins “%s” has the arXiv id', (name) =>
    expect(of({ note: `More words.\n${name}1706.3762` }).arxivId).toBe('1706.3762'),
  );
  it.each(['myarxiv: ', 'arXiv said: ', 'eprints of: '])('one that begins “%s” has not', (name) =>
    expect(of({ note: `${name}1706.3762` }).arxivId).toBeUndefined(),
  );
  it.each([['DOI: 10.1000/x'], ['  doi : 10.1000/x']])('so for a DOI: %j', (note) =>
    expect(of({ note }).doi).toBe('10.1000/x'),
  );
  it.each([['Related DOI: 10.1000/x'], ['mydoi: 10.1000/x'], ['doi of it: 10.1000/x']])(
    'and none: %j',
    (note) => expect(of({ note }).doi).not.toBe('10.1000/x'),
  );
  it.each([
    'issued',
    'published-print',
    'published',
    'published-online',
    'year',
    'posted',
    'submitted',
  ])('the year may stand in %s', (name) =>
    expect(of({ [name]: { 'date-parts': [[2020]] } }).year).toBe(2020),
  );
});

it('PaperMemory’s people are parted by “and”; a paper of nobody has none', () => {
  const of = (author?: string) => referenceOfMemory({ title: 'T', author }, 1).authors;
  expect([of('Ann Alpha and  Bob Beta '), of(''), of()]).toEqual([
    ['Ann Alpha', 'Bob Beta'],
    [],
    [],
  ]);
});

it('what is refused is said in the order of the file', () => {
  const text = '@misc{broken, title={a {b}\n\n@misc{b, author={X}}\n@misc{broken, title={a {b}\n';
  const { refused } = describeReferences(parseReferences(text), t);
  expect(refused.map(({ line }) => line)).toEqual([1, 3, 4]);
});

describe('Zotero', () => {
  it.each([
    ['journalArticle', 'article-journal'],
    ['conferencePaper', 'paper-conference'],
    ['magazineArticle', 'article-magazine'],
    ['newspaperArticle', 'article-newspaper'],
    ['bookSection', 'chapter'],
    ['preprint', 'article'],
    ['computerProgram', 'software'],
    ['presentation', 'speech'],
    ['blogPost', 'post-weblog'],
    ['encyclopediaArticle', 'entry-encyclopedia'],
    ['book', 'book'],
  ])('%s is %s', (itemType, type) => expect(cslOfZotero({ itemType })?.['type']).toBe(type));

  it('notes are each a paragraph, empty ones none; what is no item of its own is left out', () => {
    const notes = [{ note: '<p>One.</p>' }, { note: '' }, { note: 7 }, { note: 'Two.' }];
    expect(cslOfZotero({ itemType: 'book', notes })?.['annote']).toBe('One.\n\nTwo.');
    expect(
      ['attachment', 'note', 'annotation', 'book'].map((itemType) => isAttachment({ itemType })),
    ).toEqual([true, true, true, false]);
    expect(cslOfZotero({ title: 'T' })).toBeUndefined();
  });

  it('a note of HTML is a paragraph or an item a line', () => {
    expect(plainNote(' <div><p>One</p>\n<ul><li>a</li><li>b</li></ul></div> ')).toBe(
      'One\n\n- a\n- b',
    );
    expect(plainNote('a <b>bold</b> word')).toBe('a <b>bold</b> word');
    expect(notesOf(['arXiv:1706.03762 [cs.CL]', 'One', '<p>Two</p>'])).toBe('One\n\nTwo');
  });
});

describe('LaTeX', () => {
  it.each([
    ['\\~{} \\^{} \\\'{} \\"{} \\c{}', '~ ^ \' "'],
    ['\\`{}', '`'],
    ['$ < $ and $\\sim$ and $\\gt$', '< and ~ and >'],
    ['\\textbf x and \\emph{y} \\textit\\ss', 'x and y ß'],
    ["\\'\\i and \\'{\\i}", 'í and í'],
    ['a \\textbf', 'a'],
    ['a \\', 'a \\'],
  ])('%j', (text, plain) => expect(latexToText(text)).toBe(plain));

  it.each([
    [' \\url{https://x.example/a_b} ', 'https://x.example/a_b'],
    ['\\href{https://x.example/}{here}', 'https://x.example/'],
    ['https://x.example/~mei', 'https://x.example/~mei'],
    ['10.1000/a\\_b\n', '10.1000/a_b'],
  ])('the address %j', (text, plain) => expect(latexToAddress(text)).toBe(plain));
});

describe('a word that names a paper', () => {
  it.each([
    ['//arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
    ['HTTP://arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
    ['arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
    ['https://x.example/arxiv/hep-th/9901001v12', 'arxiv:hep-th/9901001'],
    ['https://x.example/?q=arXiv:1706.03762v3&x=1', 'arxiv:1706.03762'],
    ['https://x.example/arxiv/1706.03762.pdf', 'arxiv:1706.03762'],
  ])('%s', (text, key) => expect(keyOfText(text)).toBe(key));

  it('our own keys stand among the words of a field, by blanks and commas', () => {
    const ids = 'see openreview:Abc12,  acl:P19-1001;acl:P19-1002 and xacl:P19-1003';
    expect(candidateOf({ line: 1, title: 'T', authors: [], ids })?.keys).toEqual([
      'openreview:Abc12',
      'acl:P19-1001',
      'acl:P19-1002',
    ]);
  });
});

describe('a table', () => {
  it.each([
    ['Title,Year\nT,2020', true],
    ['DOI;Venue\n10.1000/x;Tides', true],
    ['Year,Venue\n2020,Tides', false],
    ['Title,Mood\nT,calm', false],
    ['Title\nT', false],
  ])('%j is one: %s', (text, is) => expect(isTable(text)).toBe(is));

  it.each([
    ['Ann Alpha, Bob Beta, and Cid Gamma', ['Ann Alpha', 'Bob Beta', 'Cid Gamma']],
    ['Ann Alpha, Bob Beta', ['Ann Alpha', 'Bob Beta']],
    ['Alpha, Ann; Beta, Bob', ['Ann Alpha', 'Bob Beta']],
    ['Alpha A, Beta B', ['A Alpha', 'B Beta']],
  ])('has the authors of %j', (cell, authors) =>
    expect(readTable(`Title,Authors\nT,"${cell}"\n`).references[0]?.authors).toEqual(authors),
  );

  it('gives the state and when it was saved, where it names one', () => {
    const { references } = readTable(
      'Title,DOI,State,Saved\nT,10.1000/x,reading,2024-05-01\nU,10.1000/y,lost,\n',
    );
    expect(references).toMatchObject([{ state: 'reading', savedAt: '2024-05-01' }, { title: 'U' }]);
    expect(references[1]).not.toHaveProperty('state');
    expect(references[1]).not.toHaveProperty('savedAt');
  });
});

describe('EndNote’s XML', () => {
  const record = (inside: string) =>
    `<xml>\n<records>\n<record><ref-type name="Journal Article">17</ref-type>${inside}</record>\n</records></xml>`;
  const TITLE = '<titles><title><style>Tides &nbsp; at Home</style></title></titles>';

  it('has a DOI among its numbers, names and tags without empty ones, and lines', () => {
    const text = record(
      `${TITLE}<accession-num>10.1000/x</accession-num><contributors><authors><author>Alpha, Ann</author>` +
        '<author> </author></authors></contributors><keywords><keyword>sea</keyword><keyword/></keywords>',
    );
    expect(readXml(text).references).toMatchObject([
      { line: 3, doi: '10.1000/x', authors: ['Ann Alpha'], tags: ['sea'], type: 'article-journal' },
    ]);
  });

  it('that is damaged, or holds no records, is refused in words', () => {
    expect(() => readXml('<xml><records><record>')).toThrow(
      'begins like XML and does not end like it',
    );
    expect(() => readXml('<xml><other/></xml>')).toThrow('none that Tidemark knows');
  });
});

it('UTF-8 into which a letter of Windows-1252 was pasted: both are read, letters of two, three and four bytes', () => {
  const bytes = new Uint8Array([
    ...new TextEncoder().encode('é “Tides” 世界 🌊 '),
    0xe9,
    0x20,
    0x80,
  ]);
  expect(decode(bytes)).toEqual({
    text: 'é “Tides” 世界 🌊 é €',
    warnings: [{ what: 'mixed-letters' }],
  });
});

it.each([
  ['["x", {"title": "T"}]', 'json'],
  ['[1] see {x} [2]', 'list'],
  ['[see {x}]', 'list'],
])('%s is read as %s', (text, format) => expect(formatOf(text)).toBe(format));
