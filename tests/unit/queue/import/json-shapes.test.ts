import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../../utils/queue/import/format.ts';
import { readJson } from '../../../../utils/queue/import/json/read.ts';

const read = (value: unknown) => readJson(JSON.stringify(value));
const titles = (value: unknown) => read(value).references.map(({ title }) => title);
const T = { title: 'T', type: 'book' };

describe('a JSON file', () => {
  it.each<[string, unknown]>([
    ['a list', [T]],
    ['an item', T],
    ['pandoc’s references', { references: [T] }],
    ['items', { items: [T] }],
    ['Crossref’s list', { message: { items: [T] } }],
    ['Crossref’s one', { message: T }],
    ['a list with what is no paper of Zotero’s', [{ itemType: 'note' }, T]],
    ['the same below a name', { items: [T, { itemType: 'attachment' }] }],
  ])('of %s', (_, value) => expect([titles(value), read(value).refused]).toEqual([['T'], []]));

  it.each([
    [{ title: 'T' }],
    [{ mood: 'T', other: 1 }],
    [{ message: { title: 'T' } }],
    [{ message: [T] }],
    [{ items: T }],
    [{ format: 'tidemark-papers' }],
    [{ format: 'other-papers', papers: [T] }],
    ['T'],
    [7],
    [null],
  ])('%j is none that is known', (value) => {
    expect(() => read(value)).toThrow('This file is none that Tidemark knows.');
  });

  it.each(['title', 'DOI', 'author', 'issued', 'itemType', 'URL', 'data'])(
    '%s and a type make an item',
    (field) => expect(() => read({ type: 'book', [field]: 'x' })).not.toThrow(),
  );

  it('with a comma too many is read', () => {
    expect(readJson('[{"title": "T",\n}, ]').references).toHaveLength(1);
    expect(() => readJson('[{"title": "T",, "x": 1}]')).toThrow('The file is damaged');
  });

  it('of a backup is said', () => {
    expect(() => read({ format: 'tidemark-backup' })).toThrow('This is a backup of Tidemark.');
  });

  it.each([
    ['T', { title: 'T' }],
    ['a DOI', { DOI: '10.1000/x' }],
    ['an address', { URL: 'https://x.example/a' }],
    ['an arXiv id', { number: 'arXiv:1706.03762' }],
  ])('its item with no more than %s is one', (_, item) => {
    expect(read([item]).references).toHaveLength(1);
  });

  it('what is none is refused by its number and its first letters', () => {
    const long = { mood: 'x'.repeat(200) };
    expect(read([T, long, [T], null]).refused).toEqual([
      { line: 2, text: JSON.stringify(long).slice(0, 120), why: 'damaged' },
      { line: 3, text: JSON.stringify([T]), why: 'damaged' },
      { line: 4, text: 'null', why: 'damaged' },
    ]);
  });
});

describe('JSON lines', () => {
  const LINE = JSON.stringify(T);

  it.each([
    [`${LINE}\n${LINE}`, [1, 2]],
    [`${LINE},\r\n\r\n  ${LINE},`, [1, 3]],
    [`${LINE}\nno\n${LINE}`, [1, 3]],
  ])('%j', (text, lines) => {
    expect(readJson(text).references.map(({ line }) => line)).toEqual(lines);
  });

  it('one that is none is refused', () => {
    const long = `{"title": "${'x'.repeat(200)}`;
    expect(readJson(`${LINE}\n${long}\n7`).refused).toEqual([
      { line: 2, text: long.slice(0, 120), why: 'damaged' },
      { line: 3, text: '7', why: 'damaged' },
    ]);
  });

  it.each([`${LINE} x`, '{"a"\n{"b"'])('%j is damaged', (text) =>
    expect(() => readJson(text)).toThrow('begins like JSON and does not end like it'),
  );
});

describe('our own JSON', () => {
  const own = (more: object) =>
    read({ format: 'tidemark-papers', papers: [{ title: 'T', authors: [], url: 'x', ...more }] });

  it('is read with all that it says', () => {
    const paper = {
      year: 2020,
      venue: 'Sea',
      type: 'book',
      doi: '10.1000/x',
      arxivId: '1706.03762',
    };
    const kept = { tags: ['a'], notes: 'n', state: 'done', savedAt: '2020-01-02' };
    const { references } = own({ ...paper, ...kept, otherKeys: ['acl:P19-1001', 'doi:10.1000/y'] });
    expect(references).toEqual([
      {
        line: 1,
        title: 'T',
        authors: [],
        url: 'x',
        ...paper,
        ...kept,
        ids: 'acl:P19-1001 doi:10.1000/y',
      },
    ]);
  });

  it('a time that is no text is text', () => {
    expect(own({ savedAt: 7 }).references[0]?.savedAt).toBe('7');
    expect(own({ savedAt: 'a "b"' }).references[0]?.savedAt).toBe(String.raw`a \"b\"`);
    expect(own({}).references[0]).not.toHaveProperty('savedAt');
  });

  it.each([
    { title: 1 },
    { authors: 'x' },
    { year: 'x' },
    { type: 'tide' },
    { otherKeys: ['tide:1'] },
    { state: 'lost' },
    { url: undefined },
  ])('with %j it is damaged', (more) => {
    expect(own(more)).toMatchObject({ references: [], refused: [{ line: 1, why: 'damaged' }] });
  });
});

describe('PaperMemory’s', () => {
  it.each([
    { __dataVersion: 1, a: { title: 'T' } },
    { papers: { __dataVersion: 1, a: { title: 'T', year: 2020 } } },
  ])('%j', (value) => expect(titles(value)).toEqual(['T']));

  it('papers say this', () => {
    const paper = {
      title: 'T',
      author: ' Ann Alpha and Bob Beta and ',
      year: '2020',
      venue: 'Sea',
      note: 'n',
      tags: ['a'],
      pdfLink: 'https://x.example/a',
      doi: '10.1000/x',
      addDate: '2020-01-02',
    };
    expect(
      read({ __dataVersion: 1, a: paper, b: { title: 'U', year: 'soon' } }).references,
    ).toEqual([
      {
        line: 1,
        title: 'T',
        authors: ['Ann Alpha', 'Bob Beta'],
        year: 2020,
        venue: 'Sea',
        doi: '10.1000/x',
        url: 'https://x.example/a',
        tags: ['a'],
        notes: 'n',
        savedAt: '2020-01-02',
      },
      expect.objectContaining({ line: 2, authors: [], tags: [], year: undefined }),
    ]);
  });
});

describe('a text is read as', () => {
  it.each([
    ['xml', '<?xml version="1.0"?>'],
    ['xml', ' \n<xml>'],
    ['xml', '<records>'],
    ['list', '<xmlish>'],
    ['list', 'a <xml>'],
    ['json', ' {"a": 1}'],
    ['json', '{ }'],
    ['json', '[{"a": 1}]'],
    ['json', '[ ]'],
    ['json', ' [7, {"a": 1}] '],
    ['list', '[7, 8]'],
    ['list', '[7, {"a": 1}] x'],
    ['list', '{a}'],
    ['list', '[a]'],
    ['list', 'x {"a": 1}'],
    ['ris', 'TY  - JOUR'],
    ['ris', 'x\n\tty-JOUR'],
    ['list', 'TY    - JOUR'],
    ['list', 'TY  - 7'],
    ['list', 'xTY  - JOUR'],
    ['nbib', 'x\nPMID- 7'],
    ['nbib', 'PMID -7'],
    ['list', 'PMID- x'],
    ['list', 'see PMID- 7'],
    ['isi', 'FN Clarivate'],
    ['isi', 'FN Thomson'],
    ['isi', 'x\nFN ISI'],
    ['isi', 'PT J\nAU x'],
    ['isi', 'PT B '],
    ['list', 'PT Journal'],
    ['list', 'a PT J'],
    ['list', 'FN Alpha'],
    ['endnote', '%0 Book'],
    ['endnote', 'x\n%T T'],
    ['list', '%0'],
    ['list', '%A Alpha'],
    ['list', '10 %T T'],
    ['refworks', 'RT Book'],
    ['refworks', 'x\nRT Journal'],
    ['list', 'RT BOOK'],
    ['list', 'ART Book'],
    ['bibtex', '@misc{a}'],
    ['bibtex', ' \t@ MISC ( a)'],
    ['bibtex', 'x\n@misc {a}'],
    ['list', 'mei@misc{a}'],
    ['list', '@7{a}'],
    ['list', '@misc a'],
    ['table', 'Title,Year'],
    ['list', 'Tides at home'],
  ])('%s: %j', (format, text) => expect(formatOf(text)).toBe(format));
});
