import { describe, expect, it } from 'vitest';
import { isTable, readTable } from '../../../../utils/queue/import/table/read.ts';

const of = (head: string, cell: string) => readTable(`Title,${head}\nT,"${cell}"\n`).references[0];

describe('a column of a table', () => {
  it.each([
    ['authors', 'Author', 'Ann Alpha', ['Ann Alpha']],
    ['authors', 'Authors', 'Ann Alpha', ['Ann Alpha']],
    ['authors', 'AUTHOR FULL NAMES', 'Alpha, Ann (123)', ['Ann Alpha']],
    ['authors', 'Authors Full Name', 'Alpha, Ann', ['Ann Alpha']],
    ['authors', 'AF', 'Alpha, Ann', ['Ann Alpha']],
    ['year', 'Year', '2020', 2020],
    ['year', 'Publication Year', '2020', 2020],
    ['year', 'Date', '2020-01-02', 2020],
    ['year', 'Published', '2020', 2020],
    ['year', 'PY', '2020', 2020],
    ['venue', 'Venue', 'Sea', 'Sea'],
    ['venue', 'Publication Title', 'Sea', 'Sea'],
    ['venue', 'Source title', 'Sea', 'Sea'],
    ['venue', 'Journal', 'Sea', 'Sea'],
    ['venue', 'Journal/Book', 'Sea', 'Sea'],
    ['venue', 'Booktitle', 'Sea', 'Sea'],
    ['venue', 'Conference', 'Sea', 'Sea'],
    ['venue', 'Publication', 'Sea', 'Sea'],
    ['venue', 'SO', 'Sea', 'Sea'],
    ['doi', 'DOI', '10.1000/x', '10.1000/x'],
    ['doi', 'Item DOI', '10.1000/x', '10.1000/x'],
    ['doi', 'DOI Link', '10.1000/x', '10.1000/x'],
    ['doi', 'DI', '10.1000/x', '10.1000/x'],
    ['arxivId', 'arXiv', '1706.03762', '1706.03762'],
    ['arxivId', 'arXiv ID', '1706.03762', '1706.03762'],
    ['arxivId', 'arxiv_id', '1706.03762', '1706.03762'],
    ['arxivId', 'arXivId', '1706.3762', '1706.37620'],
    ['arxivId', 'Venue', 'arXiv:1706.03762', '1706.03762'],
    ['arxivId', 'Extra', 'arXiv:1706.03762', '1706.03762'],
    ['arxivId', 'Extra', 'See arXiv:1706.03762', undefined],
    ['ids', 'Other ids', 'acl:P19-1001', 'acl:P19-1001'],
    ['ids', 'Extra', 'acl:P19-1001', 'acl:P19-1001'],
    ['url', 'Address', 'https://x.example/a', 'https://x.example/a'],
    ['url', 'URL', 'https://x.example/a', 'https://x.example/a'],
    ['url', 'Link', 'https://x.example/a', 'https://x.example/a'],
    ['url', 'Links', 'https://x.example/a', 'https://x.example/a'],
    ['tags', 'Tag', 'a, b', ['a', 'b']],
    ['tags', 'Tags', 'a; b', ['a', 'b']],
    ['tags', 'Manual Tags', 'a', ['a']],
    ['tags', 'Author Keywords', 'a', ['a']],
    ['tags', 'Keywords', 'a', ['a']],
    ['tags', 'DE', 'a', ['a']],
    ['notes', 'Note', 'a', 'a'],
    ['notes', 'Notes', 'a', 'a'],
    ['state', 'State', 'done', 'done'],
    ['savedAt', 'Saved', '2020-01-02', '2020-01-02'],
    ['type', 'Item Type', 'book', 'book'],
    ['type', 'Type', 'book', 'book'],
  ])('%s: %s, %j', (field, head, cell, is) => {
    expect(of(head, cell)).toMatchObject({ title: 'T', [field]: is });
    expect(of(` ${head.toUpperCase()} `, cell)).toMatchObject({ [field]: is });
  });

  it.each(['Title', 'Article Title', 'Paper title', 'Document Title', 'item title', 'TI'])(
    '%s is the title',
    (head) => expect(readTable(`${head},Year\nT,2020`).references[0]?.title).toBe('T'),
  );

  it.each([
    'Author Count',
    'Co-Authors',
    'Full names',
    'AFF',
    'Year Read',
    'Copyright Year',
    'Date Added',
    'Not Published',
    'Journal Abbreviation',
    'My Venue',
    'DOI of it',
    'No DOI',
    'arXiv class',
    'My arXiv',
    'Extra words',
    'No other ids',
    'Web Address',
    'Link text',
    'Automatic Tags',
    'Tags of others',
    'Index Keywords',
    'Footnotes',
    'Notes of others',
    'Stated',
    'Estate',
    'Saved by',
    'Last saved',
    'Subtype',
    'Item Types',
  ])('%s is none of these', (head) => {
    const [plain, other] = [of('Mood', 'reading'), of(head, 'reading')];
    expect(other).toEqual(plain);
  });

  it.each(['Subtitle', 'Title of it', 'Book Title'])('%s is no title', (head) => {
    expect(isTable(`${head},Year`)).toBe(false);
  });
});

it.each([
  ['Mei Lin et al.', ['Mei Lin']],
  ['Mei Lin\nAnn Alpha', ['Mei Lin', 'Ann Alpha']],
  ['Mei Lin//Ann Alpha', ['Mei Lin', 'Ann Alpha']],
  ['and others', []],
])('%j in one cell are %j', (cell, names) => expect(of('Authors', cell)?.authors).toEqual(names));

describe('a table', () => {
  it.each([
    ['Title,Year\nT,2020', 2],
    ['\n\n  Title,Year\nT,2020', 2],
    ['sep=,\r\nTitle,Year\r\nT,2020', 2],
    ['SEP=;\nTitle;Year\nT;2020', 2],
    ['Title;Year\nT;2020', 2],
    ['Title\tYear\nT\t2020', 2],
    ['"Title","Year, first"\n\n , \nT,2020', 4],
  ])('%j is read, with its lines', (text, line) => {
    const of = (given: string) => readTable(given).references;
    expect(readTable(text).refused).toEqual([]);
    expect(of(text).at(-1)).toMatchObject({ title: 'T', line });
    if (!text.includes('first')) {
      expect(isTable(text)).toBe(true);
      expect(of(text)).toMatchObject([{ year: 2020 }]);
    }
  });

  it.each([
    ['a sentence', 'Title, year and more'],
    ['no delimiter', 'Title Year'],
    ['a head that is too long', `Title,Year,${'x'.repeat(4990)}`],
    ['one column', 'Title,x'],
    ['no paper', 'Year,Venue'],
  ])('is none with %s', (_, text) => expect(isTable(text)).toBe(false));

  it('is one by a head of five thousand letters', () => {
    expect(isTable(`Title,Year,${'x'.repeat(4989)}`)).toBe(true);
  });

  it.each(['Title', 'DOI', 'arXiv', 'URL'])('is one with years and %s', (head) =>
    expect([isTable(`${head},Year`), isTable(`Year,${head}`)]).toEqual([true, true]),
  );

  it.each([
    ["'T", 'T'],
    [" T' ", "T'"],
    ['<i>E. coli</i>', 'E. coli'],
  ])('the cell %j is %j', (cell, is) =>
    expect(readTable(`Title,Year\n${cell},2020`).references[0]?.title).toBe(is),
  );

  it.each([
    ['Ann Alpha and Bob Beta', ['Ann Alpha', 'Bob Beta']],
    ['Ann Alpha, Bob Beta', ['Ann Alpha', 'Bob Beta']],
    ['Ann Alpha,  Bob  Beta', ['Ann Alpha', 'Bob  Beta']],
    ['Alpha, Ann', ['Ann Alpha']],
    ['Alpha, Ann Marie', ['Ann Marie Alpha']],
    ['Alpha, Ann & Beta, Bob', ['Ann Alpha', 'Bob Beta']],
    ['van Alpha, Ann Marie; Beta, Bob', ['Ann Marie van Alpha', 'Bob Beta']],
    ['Alpha A, Beta B', ['A Alpha', 'B Beta']],
  ])('its authors %j', (cell, authors) => expect(of('Authors', cell)?.authors).toEqual(authors));

  it('a row that names nothing is refused by its cells', () => {
    expect(readTable(`Title,DOI,Year\n,,2020\n,10.1000/x,\n,,${'x'.repeat(200)}\n`)).toMatchObject({
      references: [{ line: 3, doi: '10.1000/x' }],
      refused: [
        { line: 2, text: ', , 2020', why: 'untitled' },
        { line: 4, text: `, , ${'x'.repeat(116)}`, why: 'untitled' },
      ],
    });
  });

  it.each([
    ['Title,URL\n,https://x.example/a', 'url'],
    ['Title,arXiv\n,1706.03762', 'arxivId'],
  ])('%j names a paper', (text, field) =>
    expect(readTable(text).references).toMatchObject([{ [field]: expect.any(String) }]),
  );
});
