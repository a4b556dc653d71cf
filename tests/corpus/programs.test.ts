import { afterAll, describe, expect, it } from 'vitest';
import { uniqueKeys } from '../../utils/export/citation-keys.ts';
import { EXPORT_FORMATS, type Keyed } from '../../utils/export/formats.ts';
import { readEntries, type Entry } from '../../utils/queue/import/bibtex/entries.ts';
import { compareBiber, compareBibtex, comparePandoc } from '../support/bib-compare.ts';
import { bibtex, biber, pandoc } from '../support/bib-programs.ts';
import { printedEntries } from '../support/bib-style.ts';
import { dressedWorks } from '../support/dressed-works.ts';
import { missingPrograms } from '../support/find-program.ts';
import { nastyWorks } from '../support/nasty-works.ts';
import { Tally, tallyTable } from '../support/tally.ts';
import { isLong } from '../support/is-long.ts';

const missing = missingPrograms();
if (missing.length > 0)
  console.warn(`Not run: exports through ${missing.join(', ')}, which are not installed.`);

function keyed(): Keyed[] {
  const works = [...nastyWorks, ...dressedWorks(isLong ? 20_000 : 1000)];
  const keys = uniqueKeys(works);
  return works.map((work, n) => ({ key: keys[n] ?? '', work }));
}

const byKey = (entries: readonly Entry[]): Map<string, Entry> =>
  new Map(entries.map((entry) => [entry.key, entry]));

describe.skipIf(missing.length > 0)('through the programs that read exports, and back', () => {
  const all = keyed();
  const some = isLong ? all : all.slice(0, nastyWorks.length + 100);
  const tallies = new Map<string, Tally>();
  const tallyOf = (name: string): Tally => {
    const tally = new Tally();
    tallies.set(`${name} (${/biber|LaTeX/.test(name) ? some.length : all.length})`, tally);
    return tally;
  };
  afterAll(() => console.log(tallyTable(tallies)));

  it('BibTeX 0.99d: no warning, each field as it was written, maths and capitals kept', async () => {
    const text = EXPORT_FORMATS.bibtex.write(all);
    const { complaints, printed } = await bibtex(text);
    expect(complaints).toEqual([]);
    const read = printedEntries(printed);
    const tally = tallyOf('BibTeX');
    for (const [n, entry] of readEntries(text).entries.entries()) {
      const work = all[n]?.work;
      if (work) compareBibtex(tally, entry, work, read[n]);
    }
    expect(tally.lost).toEqual([]);
    expect(read.map(({ key }) => key)).toEqual(all.map(({ key }) => key));
    const lower = read.map((one) => one.lower).join('\n');
    expect(lower).toContain('Maths {$O(n^2)$}');
    expect(lower).toContain('Deep {{Q}} learning and {T-cells}');
  }, 120_000);

  it.each(['bibtex', 'biblatex'] as const)(
    'biber, %s: no warning, no field lost',
    async (format) => {
      const text = EXPORT_FORMATS[format].write(some);
      const { complaints, written } = await biber(text);
      expect(complaints).toEqual([]);
      const [given, read] = [readEntries(text).entries, byKey(readEntries(written).entries)];
      const tally = tallyOf(format === 'bibtex' ? 'biber' : 'biber, BibLaTeX');
      for (const entry of given) compareBiber(tally, entry, read.get(entry.key));
      expect(tally.lost).toEqual([]);
      expect(read.size).toBe(given.length);
    },
    600_000,
  );

  it.each([
    ['pandoc', 'bibtex'],
    ['pandoc, BibLaTeX', 'biblatex'],
    ['pandoc, CSL', 'csl'],
  ] as const)(
    '%s: no field lost',
    async (name, format) => {
      const works = format === 'biblatex' ? some : all;
      const form = format === 'csl' ? 'csljson' : format;
      const { complaints, items } = await pandoc(EXPORT_FORMATS[format].write(works), form);
      expect(complaints).toBe('');
      const read = new Map(items.map((item) => [item.id, item]));
      const tally = tallyOf(name);
      for (const { key, work } of works)
        comparePandoc(tally, work, read.get(key), format === 'csl');
      expect(tally.lost).toEqual([]);
      expect(items).toHaveLength(works.length);
    },
    300_000,
  );
});
