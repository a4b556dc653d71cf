import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../utils/export/formats.ts';
import type { Work } from '../../../utils/export/work.ts';
import { candidateOf } from '../../../utils/queue/import/reference.ts';
import { parseReferences } from '../../../utils/queue/import/parse.ts';
import type { ItemType } from '../../../utils/queue/item/type.ts';

const VENUES: Partial<Record<ItemType, string>> = {
  'article-journal': 'Neural Computation',
  'article-magazine': 'Quanta of Tides',
  'article-newspaper': 'The Tidal Times',
  'paper-conference': 'Proceedings of the 3rd Conference on Tides & Waves',
  book: 'Invented University Press',
  chapter: 'The Big Book of Tides',
  thesis: 'Universität der Gezeiten',
  report: 'Institute of Invention',
  dataset: 'Tidal Archive',
  software: 'Invented Programs Ltd',
  webpage: 'Pages of Tides',
  patent: 'Office of Tides',
  speech: 'Evening of Tides',
  manuscript: 'Kept in a drawer',
};
const TYPES = Object.keys(VENUES) as ItemType[];
const FORMATS = ['bibtex', 'biblatex', 'ris', 'csl', 'endnote', 'csv', 'json'] as const;
/** Types that a format has no name for, and what is read instead. */
const OTHER: Record<string, Partial<Record<ItemType, ItemType>>> = {
  bibtex: {
    'article-magazine': 'article-journal',
    'article-newspaper': 'article-journal',
    dataset: 'document',
    software: 'document',
    webpage: 'document',
    patent: 'document',
    speech: 'document',
  },
  endnote: { speech: 'document' },
};

const works = TYPES.map((type, n): Work => ({
  title: `Title of a ${type}: <i>with</i> & more`,
  authors: ['Jörg van der Müller Jr.', 'Barnes and Noble, Inc.'],
  year: 2000 + n,
  type,
  venue: VENUES[type] ?? '',
  url: `https://example.org/${n}`,
  doi: `10.1000/a_b(${n})<${n}>`,
  otherKeys: [`openreview:Ab_c-D${n}`],
  tags: ['one', 'two, three', 'four; five', 'six;seven,eight'],
  notes: 'First.\n\nSecond & `third`.',
}));
const keyed = works.map((work, n) => ({ key: `key${n}`, work }));

it('other programs find a school where they look for it', () => {
  const written = (format: 'ris' | 'csl' | 'endnote'): string =>
    EXPORT_FORMATS[format].write(keyed);
  expect(written('ris')).toContain('PB  - Universität der Gezeiten');
  expect(written('csl')).toContain('"publisher": "Universität der Gezeiten"');
  expect(written('endnote')).toContain('<publisher>Universität der Gezeiten</publisher>');
});

describe.each(FORMATS)('%s keeps of each type what it was', (format) => {
  const text = EXPORT_FORMATS[format].write(keyed, { locale: 'en' });
  const { references, refused } = parseReferences(text);
  it.each(TYPES.map((type, n): [ItemType, number] => [type, n]))('%s', (type, n) => {
    expect(refused).toEqual([]);
    const reference = references[n];
    const read = reference && candidateOf(reference);
    const work = works[n];
    expect(read?.keys).toEqual([`doi:${work?.doi}`, ...(work?.otherKeys ?? [])]);
    expect(read?.snapshot).toMatchObject({
      authors: work?.authors,
      year: work?.year,
      type: OTHER[format]?.[type] ?? type,
      venue: work?.venue,
      url: work?.url,
    });
    expect(read?.tags).toEqual(work?.tags);
    expect(read?.notes).toBe(work?.notes);
  });
});

it.each(FORMATS)('%s: a preprint that arXiv does not have is one still', (format) => {
  const preprint: Work = {
    title: 'Tides before print',
    authors: ['Mei Zhao'],
    type: 'article',
    url: 'https://doi.org/10.1101/2020.11.02.364968',
    doi: '10.1101/2020.11.02.364968',
  };
  const text = EXPORT_FORMATS[format].write([{ key: 'a', work: preprint }], { locale: 'en' });
  const [reference] = parseReferences(text).references;
  expect(reference).toMatchObject({ type: 'article', title: preprint.title });
  expect(reference?.venue).toBeUndefined();
});
