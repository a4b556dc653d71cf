import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../../utils/queue/import/bibtex/read.ts';

const of = (fields: string, type = 'article') =>
  readBibtex(`@${type}{a, title={T}, ${fields}}`).references[0];
const names = (...all: string[]) => all;

describe('the arXiv id of an entry', () => {
  const ID = '1706.03762';
  it.each([
    ...names('url', 'ee', 'link', 'pdf').map((name) => `${name}={https://arxiv.org/abs/${ID}}`),
    ...names(
      'journal',
      'journaltitle',
      'booktitle',
      'howpublished',
      'number',
      'eid',
      'pages',
      'volume',
      'doi',
    ).map((name) => `${name}={arXiv:${ID}}`),
    ...names(
      'journal',
      'journaltitle',
      'booktitle',
      'publisher',
      'archive',
      'institution',
      'organization',
      'school',
      'series',
      'type',
      'howpublished',
    ).map((name) => `${name}={arXiv (Sea)}, eid={${ID}}`),
    ...names('number', 'eid', 'pages', 'volume').map((name) => `journal={CoRR}, ${name}={${ID}}`),
    `arxivid={${ID}}`,
    `arxiv={${ID}}`,
    `eprint={${ID}}`,
    `eprint={${ID}}, archiveprefix={arXiv}`,
    `eprint={${ID}}, eprinttype={arxiv.org}`,
    `volume={abs/${ID}}`,
    `note={arXiv:${ID}}`,
    `note={Preprint, arXiv:${ID}}`,
  ])('%s', (fields) => expect(of(fields)?.arxivId).toBe(ID));

  it.each([
    'eprint={9901001}, archiveprefix={arXiv}, primaryclass={hep-th}',
    'eprint={9901001v2}, eprinttype={arXiv}, eprintclass={hep-th.XY}',
  ])('an old number beside its archive: %s', (fields) =>
    expect(of(fields)?.arxivId).toBe('hep-th/9901001'),
  );

  it.each([
    `eprint={${ID}}, archiveprefix={jstor}`,
    `eprint={${ID}}, eprinttype={my arXiv}`,
    `eprint={${ID}}, archiveprefix={arxives}`,
    'eprint={9901001}, archiveprefix={arXiv}, primaryclass={hep 1}',
    'eprint={99010011}, archiveprefix={arXiv}, primaryclass={hep-th}',
    'eprint={x9901001}, archiveprefix={arXiv}, primaryclass={hep-th}',
    `eid={${ID}}`,
    `journal={Letters of arXiv}, eid={${ID}}`,
    `journal={CoRRect}, eid={${ID}}`,
    `journal={My CoRR}, eid={${ID}}`,
    `url={https://x.example/${ID}}`,
    `note={See arXiv:${ID}}`,
    `note={${ID}}`,
  ])('is not in %s', (fields) => expect(of(fields)?.arxivId).toBeUndefined());
});

describe('what the fields of an entry say', () => {
  it.each<[string, string, object]>([
    ['article', 'entrysubtype={magazine}', { type: 'article-magazine' }],
    ['article', 'entrysubtype={newspaper}', { type: 'article-newspaper' }],
    ['article', 'entrysubtype={newspapers}', { type: 'article-journal' }],
    ['article', 'entrysubtype={a magazine}', { type: 'article-journal' }],
    ['book', 'entrysubtype={magazine}', { type: 'book' }],
    ['unpublished', 'eventtitle={Sea}', { type: 'speech', venue: 'Sea' }],
    ['unpublished', '', { type: 'manuscript' }],
    ['inproceedings', 'eventtitle={Sea}', { type: 'paper-conference', venue: 'Sea' }],
    ['article', 'subtitle={Sea}', { title: 'T: Sea' }],
    ['article', 'journaltitle={A}, journalsubtitle={B}', { venue: 'A: B' }],
    ['article', 'journal={A}, journaltitle={B}', { venue: 'B' }],
    ['inproceedings', 'booktitle={A}, booksubtitle={B}', { venue: 'A: B' }],
    ['article', 'booktitle={A}, journal={B}', { venue: 'A' }],
    ['thesis', 'institution={Sea}', { venue: 'Sea' }],
    ['online', 'pubstate={prepublished}', { type: 'article' }],
    ['online', 'pubstate={inpress}', { type: 'webpage' }],
    ['online', 'organization={Sea}, pubstate={prepublished}', { type: 'webpage' }],
    ...names('booktitle', 'journal', 'publisher', 'howpublished').map(
      (name): [string, string, object] => ['misc', `${name}={bioRxiv}`, { type: 'article' }],
    ),
    ['misc', 'series={bioRxiv}', { type: 'document' }],
    ['misc', 'howpublished={Sea url}', { venue: undefined }],
    ['misc', 'howpublished={www.x.example}', { venue: undefined }],
    ['misc', 'howpublished={http://x.example/a b}', { venue: undefined }],
    ['misc', 'howpublished={Curls}', { venue: 'Curls' }],
    ['article', 'year={2020}, date={2019}', { year: 2020 }],
    ['article', 'year={soon}, date={2019-01}', { year: 2019 }],
    ['article', 'doi={10.1000/x}', { doi: '10.1000/x' }],
    ['article', 'note={doi:10.1000/x}', { doi: 'doi:10.1000/x', ids: 'doi:10.1000/x' }],
    ['article', 'note={See doi:10.1000/x}', { doi: undefined }],
    ...names('url', 'ee', 'link', 'howpublished', 'bdsk-url-1', 'pdf', 'eprint', 'note').map(
      (name): [string, string, object] => [
        'article',
        `${name}={https://x.example/a}`,
        { url: 'https://x.example/a' },
      ],
    ),
    ['book', 'editor={Alpha, Ann}', { authors: ['Ann Alpha'] }],
    ['mvproceedings', 'editor={Alpha, Ann}', { authors: ['Ann Alpha'] }],
    ['periodical', 'editor={Alpha, Ann}', { authors: ['Ann Alpha'] }],
    ['book', 'editor={Alpha, Ann}, author={Beta, Bob}', { authors: ['Bob Beta'] }],
    ['booklet', 'editor={Alpha, Ann}', { authors: [] }],
    ['inbook', 'editor={Alpha, Ann}', { authors: [] }],
    ...names('annote', 'annotation', 'comment', 'review').map((name): [string, string, object] => [
      'article',
      `${name}={a -- \\& b}`,
      { notes: 'a -- & b' },
    ]),
    ['article', 'annote={a}, comment={a}, review={b}', { notes: 'a\n\nb' }],
    ['article', 'keywords={a  b, \n c}', { tags: ['a b', 'c'] }],
    ['article', 'keywords={ {a, b} }', { tags: ['a', 'b'] }],
    ['article', 'keywords={{a, b}, c}', { tags: ['a, b', 'c'] }],
    ['article', 'keywords={a &amp; b}', { tags: ['a & b'] }],
    ['article', 'keywords={a b, c}, biburl={https://bibsonomy.org/}', { tags: ['a b', 'c'] }],
    ['article', 'keywords={a b}, biburl={https://x.example/}', { tags: ['a b'] }],
  ])('@%s: %s', (type, fields, found) => expect(of(fields, type)).toMatchObject(found));

  it('an entry’s key may be its DOI', () => {
    expect(readBibtex('@misc{10.1000/x, title={T}}').references[0]?.doi).toBe('10.1000/x');
  });

  it('titles and places are one line without HTML', () => {
    const [found] = readBibtex('@article{a, title={A  \n <i>b</i>}, journal={C\n\n D}}').references;
    expect(found).toMatchObject({ title: 'A b', venue: 'C D' });
  });
});

describe('an entry takes from another', () => {
  const first = (...entries: string[]) => readBibtex(entries.join('\n')).references[0];
  const VOLUME =
    '@proceedings{V, title={Sea}, year={2020}, publisher={P}, doi={10.1000/v}, note={x}, editor={E F}}';

  it('what its volume says, but for what is the volume’s own', () => {
    expect(first('@inproceedings{a, title={T}, crossref={ v }}', VOLUME)).toMatchObject({
      title: 'T',
      venue: 'Sea',
      year: 2020,
      doi: undefined,
      authors: [],
      ids: '',
    });
  });

  it.each(['year={2020}', 'date={2020}'])('%s', (field) =>
    expect(first('@misc{a, title={T}, crossref={v}}', `@book{v, ${field}}`)?.year).toBe(2020),
  );
  it.each(['journal', 'journaltitle', 'booktitle', 'eventtitle'])('its place, by %s', (name) =>
    expect(first('@misc{a, title={T}, crossref={v}}', `@misc{v, ${name}={Sea}}`)?.venue).toBe(
      'Sea',
    ),
  );
  it('its publisher', () => {
    expect(first('@book{a, title={T}, crossref={v}}', '@misc{v, publisher={P}}')?.venue).toBe('P');
  });

  it('nothing that it says itself', () => {
    const own = '@inproceedings{a, title={T}, booktitle={B}, year={2019}, crossref={v}}';
    expect(first(own, VOLUME)).toMatchObject({ venue: 'B', year: 2019 });
  });

  it('nothing from itself, or from what is not there', () => {
    expect(first('@inproceedings{a, title={T}, crossref={a}}')?.venue).toBeUndefined();
    expect(first('@inproceedings{a, title={T}, crossref={b}}')?.venue).toBeUndefined();
    expect(first('@inproceedings{, title={T}}', '@book{b, title={U}}')?.venue).toBeUndefined();
  });

  it('all of its data (biblatex), which are no references; nor are sets', () => {
    const { references } = readBibtex(
      '@article{a, title={T}, xdata={x, Y}}\n@xdata{x, journal={Sea}, title={U}}\n@xdata{y, year={2020}}\n@set{s, title={S}}',
    );
    expect(references).toMatchObject([{ title: 'T', venue: 'Sea', year: 2020 }]);
  });
});

describe('names of people', () => {
  it.each([
    [' Mei  Lin  and\n Ada Lovelace ', ['Mei Lin', 'Ada Lovelace']],
    ['Lin, Mei AND Lovelace, Ada', ['Mei Lin', 'Ada Lovelace']],
    ['Wei Wang 0001 ', ['Wei Wang']],
    ['Lin, Mei;', ['Mei Lin']],
    ['{Lin; Mei}', ['Lin; Mei']],
    ['Lin;Mei', ['Lin;Mei']],
    ['Mei Lin, et al', ['Mei Lin']],
    ['Mei Lin et. al.', ['Mei Lin']],
    ['Mei Lin et.al', ['Mei Lin']],
    ['Lin, Mei, et al.', ['Mei Lin']],
    ['Mei et al Beta', ['Mei et al Beta']],
    ['Mei Lin$^1$ and Ada Lovelace$^{†, ‡}$', ['Mei Lin', 'Ada Lovelace']],
    ['Mei\\textsuperscript{1, 2} Lin', ['Mei Lin']],
    ['Mei$^{th}$ Lin', ['Mei$^{th}$ Lin']],
    ['Family = Lin , GIVEN=Mei', ['Mei Lin']],
    ['family=Lin, given=Mei, suffix=Jr., prefix=van, given-i=M', ['Mei van Lin Jr.']],
    ['Ann Beta=Gamma', ['Ann Beta=Gamma']],
    ["{\\=A}ko, Jos{\\'e}", ['José Āko']],
    ['family=Lin, Mei', ['Mei family=Lin']],
    ['Mei  Lin, Ada Lovelace, Grace  Hopper', ['Mei Lin', 'Ada Lovelace', 'Grace Hopper']],
    ['Mei Lin, Ada Lovelace', ['Ada Lovelace Mei Lin']],
    ['Lin, Jr., Mei', ['Mei Lin Jr.']],
    ['Lin, Mei & Lovelace, Ada', ['Mei Lin', 'Ada Lovelace']],
    ['Mei Lin & Ada', ['Mei Lin & Ada']],
    ['Mei Lin and others', ['Mei Lin']],
  ])('%j', (field, authors) => expect(of(`author={${field}}`)?.authors).toEqual(authors));
});

it('a file says how far it is, every fifty entries', () => {
  const shares: number[] = [];
  readBibtex('@misc{a, title={T}}\n'.repeat(101), (share) => shares.push(share));
  expect(shares).toEqual([0, 50 / 101, 100 / 101]);
});
