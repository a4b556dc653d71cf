import { describe, expect, it } from 'vitest';
import { asciiWord } from '../../../utils/export/ascii.ts';
import { toBiblatex } from '../../../utils/export/biblatex.ts';
import { toBibtex } from '../../../utils/export/bibtex.ts';
import { toEndnoteXml } from '../../../utils/export/endnote-xml.ts';
import { toRis } from '../../../utils/export/ris.ts';
import { formOf, isByPublisher } from '../../../utils/export/work-form.ts';
import { typeOf, workOfItem, workOfPaper, type Work } from '../../../utils/export/work.ts';
import { zoteroItem } from '../../../utils/export/zotero-item.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { ItemType } from '../../../utils/queue/item/type.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { paperRow } from '../../support/paper.ts';
import { queueItem } from '../../support/queue-item.ts';

const itemRow = (more: Partial<QueueRow>): QueueRow => queueItem({ id: 'id', ...more });

/** What each format calls a work of this type, and the field in which it says where it came out. */
const FORMS: [ItemType, ...string[]][] = [
  [
    'article',
    'misc howpublished',
    'online organization',
    'UNPB T2',
    'Unpublished Work',
    'preprint repository',
  ],
  [
    'article-journal',
    'article journal',
    'article journaltitle',
    'JOUR T2',
    'Journal Article',
    'journalArticle publicationTitle',
  ],
  [
    'article-magazine',
    'article journal',
    'article journaltitle',
    'MGZN T2',
    'Magazine Article',
    'magazineArticle publicationTitle',
  ],
  [
    'article-newspaper',
    'article journal',
    'article journaltitle',
    'NEWS T2',
    'Newspaper Article',
    'newspaperArticle publicationTitle',
  ],
  [
    'paper-conference',
    'inproceedings booktitle',
    'inproceedings booktitle',
    'CONF T2',
    'Conference Proceedings',
    'conferencePaper proceedingsTitle',
  ],
  ['book', 'book publisher', 'book publisher', 'BOOK PB', 'Book', 'book publisher'],
  [
    'chapter',
    'incollection booktitle',
    'incollection booktitle',
    'CHAP T2',
    'Book Section',
    'bookSection bookTitle',
  ],
  ['thesis', 'phdthesis school', 'thesis institution', 'THES PB', 'Thesis', 'thesis university'],
  [
    'report',
    'techreport institution',
    'report institution',
    'RPRT PB',
    'Report',
    'report institution',
  ],
  [
    'manuscript',
    'unpublished howpublished',
    'unpublished howpublished',
    'UNPB T2',
    'Manuscript',
    'manuscript place',
  ],
  ['dataset', 'misc howpublished', 'dataset publisher', 'DATA PB', 'Dataset', 'dataset repository'],
  [
    'software',
    'misc howpublished',
    'software organization',
    'COMP PB',
    'Computer Program',
    'computerProgram company',
  ],
  [
    'webpage',
    'misc howpublished',
    'online organization',
    'ELEC T2',
    'Web Page',
    'webpage websiteTitle',
  ],
  ['patent', 'misc howpublished', 'patent location', 'PAT T2', 'Patent', 'patent issuingAuthority'],
  [
    'speech',
    'misc howpublished',
    'unpublished eventtitle',
    'SLIDE T2',
    'Generic',
    'presentation meetingName',
  ],
  ['document', 'misc howpublished', 'misc howpublished', 'GEN T2', 'Generic', 'document publisher'],
];

it.each(FORMS)('%s', (type, ...names) => {
  const work: Work = { title: 'T', authors: [], type, venue: 'Somewhere', url: '' };
  const entry = (text: string): string =>
    `${/@(\w+)/.exec(text)?.[1]} ${/(\w+) = \{Somewhere\}/.exec(text)?.[1]}`;
  const ris = toRis(work, 'k');
  const zotero = zoteroItem(work, 'k');
  const place = Object.keys(zotero).find((name) => zotero[name] === 'Somewhere');
  expect([
    entry(toBibtex(work, 'k')),
    entry(toBiblatex(work, 'k')),
    `${/TY {2}- (\w+)/.exec(ris)?.[1]} ${/(\w\w) {2}- Somewhere/.exec(ris)?.[1]}`,
    /name="([^"]+)"/.exec(toEndnoteXml([{ key: 'k', work }]))?.[1],
    `${zotero.itemType} ${place}`,
  ]).toEqual(names);
  const isMade = /^(?:book|thesis|report|dataset|software)$/.test(type);
  expect(isByPublisher(type)).toBe(isMade);
  expect(toEndnoteXml([{ key: 'k', work }])).toContain(
    isMade ? '<publisher>Somewhere' : '<secondary-title>Somewhere',
  );
});

it.each<[ItemType, ItemType]>([
  ['collection', 'book'],
  ['classic', 'book'],
  ['periodical', 'book'],
  ['entry', 'chapter'],
  ['entry-dictionary', 'chapter'],
  ['entry-encyclopedia', 'chapter'],
  ['review', 'article-journal'],
  ['review-book', 'article-journal'],
  ['standard', 'report'],
  ['post', 'webpage'],
  ['post-weblog', 'webpage'],
  ['song', 'document'],
  ['patent', 'patent'],
])('%s is written as %s', (type, form) => {
  expect(formOf(type)).toBe(form);
});

it('a thesis and a report say what they are where BibLaTeX wants to know', () => {
  const of = (type: ItemType): string =>
    toBiblatex({ title: 'T', authors: [], type, url: '' }, 'k');
  expect(of('thesis')).toContain('  type = {phdthesis}');
  expect(of('report')).toContain('  type = {techreport}');
  expect(of('book')).not.toContain('  type = ');
});

it.each([
  ['ßẞøØłŁıæÆœŒđĐðÐþÞ', 'ssSSoOlLiaeAEoeOEdDdDthTh'],
  ['Zoltán Szabó-Ågård', 'ZoltanSzaboAgard'],
  ['世界 3', '3'],
])('%s in ASCII: %s', (text, ascii) => {
  expect(asciiWord(text)).toBe(ascii);
});

describe('a work', () => {
  it.each<[Partial<Work>, ItemType]>([
    [{}, 'article'],
    [{ venue: '' }, 'article'],
    [{ venue: 'ICML 2025' }, 'paper-conference'],
    [{ venue: 'Nature' }, 'article-journal'],
    [{ venue: 'Nature', type: 'dataset' }, 'dataset'],
  ])('%j is of type %s', (work, type) => {
    expect(typeOf(work)).toBe(type);
  });

  it.each([
    ['2603.00001', 2026, 3],
    ['0704.0010', 2007, 4],
    ['math/9901001', 1999, 1],
    ['hep-th/9108012', 1991, 8],
    ['cs/0112017', 2001, 12],
  ])('of the arXiv id %s was submitted in %d, month %d', (id, year, month) => {
    expect(workOfPaper(paperRow(id))).toMatchObject({ year, month, arxivId: id });
    expect(workOfItem(itemRow({ keys: [`arxiv:${id}`] }))).toMatchObject({ year, month });
  });

  it('of a paper of the feed', () => {
    const paper = paperRow('2603.00001', { summary: 'Words.', authors: [{ name: 'Mei' }] });
    expect(workOfPaper(paper)).toEqual({
      title: paper.title,
      authors: ['Mei'],
      year: 2026,
      month: 3,
      url: 'https://arxiv.org/abs/2603.00001',
      arxivId: '2603.00001',
      abstract: 'Words.',
    });
    expect(workOfPaper(paperRow('2603.00001'))).not.toHaveProperty('abstract');
  });

  it('of what came out in a venue: no month, since that of the preprint is another', () => {
    const keys: PaperKey[] = ['arxiv:1706.03762'];
    expect(workOfItem(itemRow({ keys, venue: 'NeurIPS', year: 2017 })).month).toBeUndefined();
    expect(workOfItem(itemRow({ keys, year: 2017 })).month).toBe(6);
  });

  it('of a saved item: its own year, without the month of another; a sure DOI before a page’s', () => {
    const row = itemRow({
      keys: ['arxiv:2603.00001', 'openreview:Abc12', 'doi:10.1000/sure'],
      claims: ['doi:10.1000/said'],
      year: 2027,
      venue: 'ICML 2027',
      type: 'paper-conference',
    });
    const { month, ...work } = workOfItem(row, paperRow('2603.00001', { summary: 'Words.' }));
    expect(month).toBeUndefined();
    expect(work).toMatchObject({
      year: 2027,
      venue: 'ICML 2027',
      type: 'paper-conference',
      arxivId: '2603.00001',
      doi: '10.1000/sure',
      otherKeys: ['openreview:Abc12'],
      abstract: 'Words.',
    });
    const claimed = workOfItem(itemRow({ keys: ['acl:P19-1001'], claims: ['doi:10.1000/said'] }));
    expect(claimed).toMatchObject({ doi: '10.1000/said', otherKeys: ['acl:P19-1001'] });
    for (const name of ['year', 'month', 'venue', 'type', 'arxivId', 'abstract'])
      expect(claimed).not.toHaveProperty(name);
  });
});
