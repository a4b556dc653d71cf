import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../utils/export/bibtex.ts';
import { toCsl } from '../../../utils/export/csl.ts';
import { toRis } from '../../../utils/export/ris.ts';
import { markedTitle } from '../../../utils/export/marked-title.ts';
import { plainTitle, type Work } from '../../../utils/export/work.ts';
import { plain, readBack, readFields, readName, type ReadItem } from '../../support/citation-js.ts';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyzäöüßéèçñøåłžšćğışřþæ李明王ванАндрей');
const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 2, maxLength: 9 });
const capital = word.map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const given = fc.oneof(
  capital,
  capital.map((text) => `${text.charAt(0)}.`),
  fc.tuple(capital, capital).map(([a, b]) => `${a}-${b}`),
);
const person = fc
  .tuple(given, fc.option(fc.constantFrom('van der', 'de', 'von', 'la')), capital)
  .map(([first, particle, last]) => [first, particle, last].filter(Boolean).join(' '));
const group = fc.constantFrom('GLM-4.5 Team', 'Atlas Collaboration', 'Research, Inc.', '3D Lab');
const author = fc.oneof({ weight: 8, arbitrary: person }, { weight: 1, arbitrary: group });

/** Printable text of one line, with what LaTeX, RIS, JSON and CSV each find special. */
const SPECIAL = Array.from('\\{}$&%#_~^"\'`,;:@=+-*/|<>[]()?!…–—“”αλé世界 ');
const text = (maxLength: number) =>
  fc
    .string({
      unit: fc.constantFrom(...SPECIAL, ...LETTERS, ...Array.from('ABCXYZ0123456789   ')),
      maxLength,
    })
    .map(plain);

const work: fc.Arbitrary<Work> = fc.record(
  {
    title: text(90).filter((title) => plainTitle(title) !== ''),
    authors: fc.array(author, { minLength: 1, maxLength: 8 }),
    year: fc.integer({ min: 1991, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    venue: fc.constantFrom('NeurIPS 2025', 'Journal of Machine Learning Research', 'ACL & EMNLP'),
    url: fc.webUrl({ withQueryParameters: true }),
    arxivId: fc.constantFrom('2608.19880', 'hep-th/9901001'),
    doi: fc.constantFrom('10.48550/arxiv.2608.19880', '10.1000/a_b(c)d'),
    otherKeys: fc.constantFrom([], ['openreview:Ab_c-D9'], ['acl:2025.acl-long.1', 'openreview:x']),
    tags: fc.uniqueArray(capital, { maxLength: 4 }),
    notes: fc.array(text(60), { maxLength: 4 }).map((lines) => lines.join('\n')),
    abstract: text(200),
  },
  { requiredKeys: ['title', 'authors', 'url'] },
);

/** Of a record without a date Citation.js takes the abstract for a note. */
const dated = work.map((one) => ({ year: 2026, ...one }));

/** What every format must give back. */
function expectSame(
  read: ReadItem | undefined,
  one: Work,
  key: string,
  { names = plain, titleOf = plainTitle } = {},
): void {
  expect(read?.id).toBe(key);
  expect(plain(read?.title)).toBe(plain(titleOf(one.title)));
  expect(read?.author?.map(readName)).toEqual(one.authors.map(names));
  expect(read?.issued?.['date-parts']?.[0]?.[0]).toBe(one.year);
  const venue = read?.['container-title'] ?? read?.['event-title'] ?? read?.['collection-title'];
  if (one.venue !== undefined) expect(plain(venue)).toBe(one.venue);
  expect(read?.DOI).toBe(one.doi);
  // Of RIS it takes an abstract for the note where there is none.
  expect(plain(read?.abstract ?? read?.note)).toContain(plain(plainTitle(one.abstract ?? '')));
  expect(read?.keyword?.split(/, ?/) ?? []).toEqual(one.tags ?? []);
  expect(plain(read?.annote ?? read?.note)).toContain(plain(one.notes));
}

describe('read back by Citation.js', () => {
  it('BibTeX: a title made of TeX’s own characters never spoils the entry', () => {
    const title = fc
      .string({ unit: fc.constantFrom(...Array.from('$$$\\\\{}_^%a2 ')), maxLength: 14 })
      .filter((one) => plainTitle(one) !== '');
    fc.assert(
      fc.property(title, (one) => {
        const bibtex = toBibtex({ title: one, authors: ['Ada Byron'], url: '' }, 'key1');
        const [entry] = readBack('bibtex', bibtex);
        expect(entry?.author?.map(readName)).toEqual(['Ada Byron']);
      }),
      { numRuns: 2000 },
    );
  });

  it('BibTeX', () => {
    fc.assert(
      fc.property(work, (one) => {
        const bibtex = toBibtex(one, 'key1');
        expectSame(readBack('bibtex', bibtex)[0], one, 'key1');
        const [entry] = readFields(bibtex);
        expect(entry?.properties['eprint']).toBe(one.arxivId);
      }),
      { numRuns: 500 },
    );
  });

  it('RIS', () => {
    fc.assert(
      fc.property(dated, (one) => {
        // RIS has no way to keep a comma that parts nothing.
        const names = (name?: string): string => plain(name?.replaceAll(',', ''));
        expectSame(readBack('ris', toRis(one, 'key1'))[0], one, 'key1', {
          names,
          titleOf: markedTitle,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('CSL-JSON', () => {
    fc.assert(
      fc.property(work, (one) => {
        const [read] = readBack('csl', JSON.stringify([toCsl(one, 'key1')]));
        expectSame(read, one, 'key1');
        expect(read?.URL).toBe(one.url);
      }),
      { numRuns: 500 },
    );
  });
});
