import { describe, expect, it } from 'vitest';
import { referenceOfCsl } from '../../../../utils/queue/import/json/csl.ts';
import { withoutMarkup } from '../../../../utils/queue/import/json/markup.ts';
import { cslOfZotero } from '../../../../utils/queue/import/json/zotero.ts';

const of = (item: Record<string, unknown>) => referenceOfCsl(item, 7);
const ARXIV = 'arXiv:1706.03762';
const PAGE = 'https://x.example/a';

describe('an item of CSL says', () => {
  it.each<[Record<string, unknown>, object]>([
    [{ title: ' T ' }, { title: 'T', line: 7 }],
    [{ title: ['T', 'U'] }, { title: 'T' }],
    [{ 'title-short': 'T' }, { title: 'T' }],
    [{ title: 'T', 'title-short': 'U' }, { title: 'T' }],
    [{ title: 'T', subtitle: ['Sea'] }, { title: 'T: Sea' }],
    [{ title: 2020 }, { title: '2020' }],
    [{ 'container-title': 'Sea' }, { venue: 'Sea' }],
    [{ 'container-title': ['', 'Sea'] }, { venue: 'Sea' }],
    [{ 'event-title': 'Sea' }, { venue: 'Sea' }],
    [{ event: 'Sea' }, { venue: 'Sea' }],
    [{ event: 'C', 'event-title': 'B', 'container-title': 'A <i>x</i>' }, { venue: 'A x' }],
    [{ type: 'book', publisher: 'Sea' }, { venue: 'Sea' }],
    [{ type: 'article-journal', publisher: 'Sea' }, { venue: undefined }],
    [{ publisher: 'Sea' }, { venue: undefined }],
    [{ DOI: '10.1000/x' }, { doi: '10.1000/x' }],
    [{ doi: '10.1000/x' }, { doi: '10.1000/x' }],
    [{ id: '10.1000/x' }, { doi: '10.1000/x' }],
    [{ id: 'alpha2020' }, { doi: undefined }],
    [{ URL: PAGE }, { url: PAGE }],
    [{ url: PAGE }, { url: PAGE }],
    [{ link: PAGE }, { url: PAGE }],
    ...[
      'archive_location',
      'archive-place',
      'number',
      'volume',
      'eprint',
      'id',
      'arxiv',
      'arXiv',
    ].map((name): [Record<string, unknown>, object] => [
      { [name]: ARXIV },
      { arxivId: '1706.03762' },
    ]),
    ...['archive_location', 'archive-place', 'number', 'volume', 'eprint'].flatMap(
      (name): [Record<string, unknown>, object][] => [
        [{ archive: 'arXiv', [name]: '1706.03762' }, { arxivId: '1706.03762' }],
        [{ publisher: 'arXiv', [name]: '1706.03762' }, { arxivId: '1706.03762' }],
        [{ 'container-title': 'CoRR', [name]: '1706.03762' }, { arxivId: '1706.03762' }],
        [{ 'event-title': 'Sea', event: 'arXiv', [name]: '1706.03762' }, { arxivId: '1706.03762' }],
        [{ 'container-title': 'Correct', [name]: '1706.03762' }, { arxivId: undefined }],
        [{ 'container-title': 'Sea corr', [name]: '1706.03762' }, { arxivId: undefined }],
        [{ 'container-title': 'Sea', [name]: '1706.03762' }, { arxivId: undefined }],
      ],
    ),
    [{ note: ARXIV }, { arxivId: '1706.03762', ids: ARXIV }],
    [{ note: `Preprint at ${ARXIV}` }, { arxivId: '1706.03762' }],
    [{ note: `See ${ARXIV}` }, { arxivId: undefined }],
    [
      { note: `Preprint, ${ARXIV}`, URL: 'https://arxiv.org/abs/1706.00001' },
      { arxivId: undefined },
    ],
    [{ keyword: 'a, b' }, { tags: ['a', 'b'] }],
    [{ keyword: ['a, b', '', 'c'] }, { tags: ['a, b', 'c'] }],
    [{ annote: ' a ' }, { notes: 'a' }],
    [{ author: 'Alpha, Ann; Beta, Bob' }, { authors: ['Ann Alpha', 'Bob Beta'] }],
    [{ author: { family: 'Alpha', given: 'Ann' } }, { authors: ['Ann Alpha'] }],
    [
      { author: [{ family: 'Alpha', given: 'Ann', suffix: 'Jr.' }] },
      { authors: ['Ann Alpha Jr.'] },
    ],
    [{ author: ['Alpha, Ann'] }, { authors: ['Ann Alpha'] }],
    [{ author: [{ literal: 'Sea <i>Team</i>' }] }, { authors: ['Sea Team'] }],
    [{ author: [{ name: 'Sea Team' }] }, { authors: ['Sea Team'] }],
    [{ author: [{ name: 'X', literal: 'Sea Team', family: 'Y' }] }, { authors: ['Sea Team'] }],
    [
      { author: [{ given: 'Jean', 'dropping-particle': 'd’', family: 'Alembert' }] },
      { authors: ['Jean d’Alembert'] },
    ],
    [
      { author: [{ given: 'Jean', 'non-dropping-particle': "dell'", family: 'Alembert' }] },
      { authors: ["Jean dell' Alembert"] },
    ],
    [
      { author: [{ given: 'Jean', 'non-dropping-particle': "l'", family: 'alpha' }] },
      { authors: ["Jean l' alpha"] },
    ],
    [{ type: 'article-journal', number: ARXIV }, { type: 'article' }],
    [{ number: ARXIV }, { type: 'article' }],
    [{ type: 'article-journal', 'container-title': 'bioRxiv' }, { type: 'article' }],
    [
      { type: 'article-journal', 'container-title': 'Sea', number: ARXIV },
      { type: 'article-journal' },
    ],
    [{ type: 'article-journal' }, { type: 'article-journal' }],
    [{ type: 'book', number: ARXIV }, { type: 'book' }],
    [{ title: 'T' }, { type: undefined }],
  ])('%j', (item, found) => expect(of(item)).toMatchObject(found));

  it('the id of its note, which a line of it names', () => {
    expect(of({ note: 'Read.\nDOI:  10.1000/a:b \narXiv: 1706.03762' })).toMatchObject({
      doi: '10.1000/a:b',
      arxivId: '1706.03762',
    });
  });
});

describe('markup', () => {
  it.each([
    ['<i>a</i> <b>b</b> <em>c</em> <strong>d</strong>', 'a b c d'],
    ['<sc>a</sc> <scp>b</scp> <u>c</u> <span class="x">d</span>', 'a b c d'],
    ['<jats:italic>a</jats:italic> <mml:math>b</mml:math>', 'a b'],
    ['x<sup>2</sup> <SUP>th</SUP> H<sub>2</sub>O', 'x^2 ^{th} H_{2}O'],
    [`x<sup>${'y'.repeat(13)}</sup>`, `x${'y'.repeat(13)}`],
    [`x<sub>${'y'.repeat(13)}</sub>`, `x${'y'.repeat(13)}`],
    [`x<sub>${'y'.repeat(12)}</sub>`, `x_{${'y'.repeat(12)}}`],
    ['<p>a</p><p>b</p>', 'a\nb'],
    ['<jats:p>a</jats:p><jats:p>b</jats:p>', 'a\nb'],
    ['a<br>b<br/>c<BR />d', 'a\nb\nc\nd'],
    ['<jats:title>a</jats:title>b<title>c</title>', 'abc'],
    ['a <i>b</i><br>c <b>d</b>', 'a b\nc d'],
    ['a &lt; b &amp; c', 'a < b & c'],
    ['a < b > c <x> <bold>d</bold> <ipa>', 'a < b > c <x> <bold>d</bold> <ipa>'],
    [' <i> a </i> ', 'a'],
  ])('%j is %j', (text, plain) => expect(withoutMarkup(text)).toBe(plain));
});

describe('Zotero’s item says', () => {
  const csl = (item: Record<string, unknown>) => cslOfZotero({ itemType: 'book', ...item });

  it.each<[Record<string, unknown>, object]>([
    [{ data: { itemType: 'thesis', title: 'T' } }, { type: 'thesis', title: 'T' }],
    [{ date: '2020' }, { issued: '2020' }],
    [{ publicationTitle: 'a' }, { 'container-title': ['a'] }],
    [{ proceedingsTitle: 'a' }, { 'container-title': ['a'] }],
    [{ conferenceName: 'a' }, { 'container-title': ['a'] }],
    [{ bookTitle: 'a' }, { 'container-title': ['a'] }],
    [{ publisher: 'a', repository: 'b' }, { publisher: 'a' }],
    [{ repository: 'b' }, { publisher: 'b' }],
    [{ archiveID: ARXIV }, { number: ARXIV }],
    [{ extra: 'a' }, { note: 'a' }],
    [{ tags: [{ tag: 'a' }, { tag: 'b' }, 'c', null] }, { keyword: ['a', 'b'] }],
    [{ tags: 'a' }, { keyword: [] }],
    [
      {
        creators: [
          { creatorType: 'author', firstName: 'Ann', lastName: 'Alpha' },
          { creatorType: 'inventor', name: 'Sea Team' },
          ...[
            'editor',
            'seriesEditor',
            'reviewedAuthor',
            'translator',
            'contributor',
            'recipient',
          ].map((creatorType) => ({ creatorType, name: 'X' })),
        ],
      },
      { author: [{ given: 'Ann', family: 'Alpha' }, { literal: 'Sea Team' }] },
    ],
  ])('%j', (item, found) => expect(csl(item)).toMatchObject(found));

  it('none of these where it has no type of Zotero’s', () => {
    expect([cslOfZotero({}), cslOfZotero({ itemType: 5 }), cslOfZotero({ data: null })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
