import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openDb } from '../../../../utils/open-db/open-db.ts';
import { EXPORT_FORMATS, type Keyed } from '../../../../utils/export/formats.ts';
import type { Work } from '../../../../utils/export/work.ts';
import { readImport } from '../../../support/read-import.ts';
import { paperRow } from '../../../support/paper.ts';

const db = openDb('import');
afterAll(() => db.delete());

const BIBTEX = `% a comment
@string{nips = "NeurIPS"}
@inproceedings{zhao2026deep,
  title = {{EnvHarness}: Worlds \\& 50\\% of {LLM}s},
  author = {Chengsong Huang and Zolt{\\'a}n Szab\\'o and {GLM Team} and van der Maaten, Laurens},
  booktitle = nips, year = 2026,
  eprint = {2608.19880v2}, archivePrefix = {arXiv}, doi = {10.1000/A_b},
  keywords = {reading, to do}, annote = {One.

Two.}
}
@misc{broken, title = {a {b}, author = {C D}

@article{good, title = "Second", author = "A B", year = "2020", journal = {arXiv preprint arXiv:2001.00001}}
@book{bare, title = {No Ids at All}, author = {E F}}
@misc{known, title = {A Paper of the Archive}}
`;

const RIS = `TY  - CONF\r
TI  - First & Last\r
AU  - van der Maaten, Laurens\r
AU  - Davis, Sammy, Jr.\r
PY  - 2024/05//\r
T2  - ICLR\r
DO  - https://doi.org/10.1000/XYZ\r
KW  - a\r
KW  - b c\r
N1  - One\r
goes on\r
UR  - https://openreview.net/forum?id=Abc_-123\r
ER  - \r
TY  - JOUR\r
TI  - Cut in half\r
`;

describe('what a file holds', () => {
  it('BibTeX: good entries are read, the broken one is named with its line', async () => {
    await db.papers.put(paperRow('2608.00042', { title: 'A paper of the archive' }));
    const { format, candidates, refused } = await readImport(db, BIBTEX);
    expect(format).toBe('bibtex');
    expect(candidates).toEqual([
      {
        keys: ['arxiv:2608.19880', 'doi:10.1000/a_b'],
        snapshot: {
          title: 'EnvHarness: Worlds & 50% of LLMs',
          type: 'paper-conference',
          authors: ['Chengsong Huang', 'Zoltán Szabó', 'GLM Team', 'Laurens van der Maaten'],
          venue: 'NeurIPS',
          year: 2026,
        },
        tags: ['reading', 'to do'],
        notes: 'One.\n\nTwo.',
      },
      {
        keys: ['arxiv:2001.00001'],
        snapshot: { title: 'Second', authors: ['A B'], year: 2020, type: 'article' },
      },
      {
        keys: [expect.stringMatching(/^ref:[0-9a-f]{16}$/)],
        snapshot: { title: 'No Ids at All', authors: ['E F'], type: 'book' },
      },
      {
        keys: ['arxiv:2608.00042'],
        snapshot: { title: 'A Paper of the Archive', authors: [], type: 'article' },
      },
    ]);
    expect(refused.map(({ line, why }) => [line, why])).toEqual([[12, 'damaged']]);
  });

  it('RIS: records, lines that go on, and a record cut in half', async () => {
    const { format, candidates, refused, warnings } = await readImport(db, RIS);
    expect(format).toBe('ris');
    expect(candidates).toEqual([
      {
        keys: ['doi:10.1000/xyz', 'openreview:Abc_-123'],
        snapshot: {
          title: 'First & Last',
          type: 'paper-conference',
          authors: ['Laurens van der Maaten', 'Sammy Davis Jr.'],
          venue: 'ICLR',
          year: 2024,
          url: 'https://openreview.net/forum?id=Abc_-123',
        },
        tags: ['a', 'b c'],
        notes: 'One\ngoes on',
      },
      {
        keys: [expect.stringMatching(/^ref:/)],
        snapshot: { title: 'Cut in half', authors: [], type: 'article-journal' },
      },
    ]);
    expect(refused).toEqual([]);
    expect(warnings).toEqual([{ what: 'cut', about: '14' }]);
  });

  it('PaperMemory’s memory, with what is damaged in it', async () => {
    const memory = {
      __dataVersion: 711,
      'Arxiv-1812.10889': {
        title: 'InstaGAN Invented',
        author: 'Sangwoo Mo and Minsu Cho',
        year: '2018',
        note: 'Read.',
        tags: ['gan'],
        pdfLink: 'https://arxiv.org/pdf/1812.10889.pdf',
        addDate: 'Tue Mar 02 2021 10:00:00 GMT+0000',
      },
      'Odd-1': { title: 5 },
    };
    const { candidates, refused } = await readImport(db, JSON.stringify(memory));
    expect(candidates).toMatchObject([
      {
        keys: ['arxiv:1812.10889'],
        snapshot: { authors: ['Sangwoo Mo', 'Minsu Cho'], year: 2018 },
        tags: ['gan'],
        notes: 'Read.',
        savedAt: '2021-03-02T10:00:00.000Z',
      },
    ]);
    expect(refused).toMatchObject([{ line: 2, why: 'damaged' }]);
  });

  it.each([
    ['[{"title": "cut', 'damaged'],
    ['{"format": "tidemark-backup", "queue": []}', 'backup of Tidemark'],
    ['{"some": "thing"}', 'none that Tidemark knows'],
    ['{"__proto__": {"__dataVersion": 1}}', 'none that Tidemark knows'],
  ])('%s: said in words', async (text, words) => {
    await expect(readImport(db, text)).rejects.toThrow(words);
  });

  it('hostile items harm nothing', async () => {
    const text = `[{"__proto__": {"title": "x"}, "URL": "javascript:alert(1)"},
      {"title": "<img src=x onerror=alert(1)>", "DOI": "10.1000/xyz", "author": [{"literal": "a"}]}, 7, null]`;
    const { candidates, refused } = await readImport(db, text);
    expect(candidates.map(({ keys }) => keys)).toEqual([['doi:10.1000/xyz']]);
    expect(refused).toHaveLength(3);
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});

const word = fc.string({
  unit: fc.constantFrom(...Array.from('abcdefgüéßø李ван')),
  minLength: 3,
  maxLength: 8,
});
const capital = word.map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const work: fc.Arbitrary<Work> = fc.record({
  title: fc
    .array(fc.oneof(capital, word, fc.constantFrom('&', '50%', '$5', 'a_b', '#1', '{x}')), {
      minLength: 2,
      maxLength: 8,
    })
    .map((words) => words.join(' ')),
  authors: fc.array(
    fc.tuple(capital, capital).map((names) => names.join(' ')),
    { minLength: 1, maxLength: 4 },
  ),
  year: fc.integer({ min: 1991, max: 2099 }),
  url: fc.constant('https://arxiv.org/abs/2608.19880'),
  arxivId: fc.constant('2608.19880'),
  doi: fc.constantFrom('10.1000/a_b', '10.1000/xyz'),
  venue: fc.constantFrom('NeurIPS 2025', 'Journal of Reading'),
  type: fc.constantFrom('paper-conference', 'article-journal', 'chapter', 'thesis', 'report'),
  tags: fc.uniqueArray(capital, { maxLength: 3 }),
  notes: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
});

it.each(['bibtex', 'ris', 'csl', 'json'] as const)(
  'our own %s comes back as it was',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(work, { minLength: 1, maxLength: 4 }), async (works) => {
        const keyed: Keyed[] = works.map((one, n) => ({ key: `k${n}`, work: one }));
        const { candidates, refused } = await readImport(db, EXPORT_FORMATS[name].write(keyed));
        expect(refused).toEqual([]);
        // The parser of BibTeX puts keywords in order.
        const ordered = candidates.map((one) => ({
          ...one,
          ...(one.tags && { tags: [...one.tags].sort() }),
        }));
        expect(ordered).toEqual(
          works.map(({ title, authors, year, url, doi, venue, type, tags = [], notes }) => ({
            keys: ['arxiv:2608.19880', `doi:${doi}`],
            snapshot: { title, authors, year, url, venue, type },
            ...(tags.length > 0 && { tags: [...tags].sort() }),
            ...(notes !== '' && { notes }),
          })),
        );
      }),
      { numRuns: 150 },
    );
  },
);
