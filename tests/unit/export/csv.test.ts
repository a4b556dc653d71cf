import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { uniqueKeys } from '../../../utils/export/citation-keys.ts';
import { EXPORT_FORMATS } from '../../../utils/export/formats.ts';
import type { Work } from '../../../utils/export/work.ts';
import { nastyWorks } from '../../support/nasty-works.ts';
import { NUMBERS, retyped } from '../../support/spreadsheet.ts';

/** Texts that some spreadsheet takes for something else. */
const TEXTS =
  '1984|007|1 1/2|0.50|1.10|1,5|1.234|1,234.50|1e5|2E10|12E-3|.5|5.|50%|$5|5 €|(5)|3-4|1/2|3.4.2021|2021-03-04|12:30|9:05 pm|MARCH1|SEPT2|Dec-12|1 May|May 1, 2020|1st|may 2020|TRUE|false|=1+2|+49 30|-5|@x| =1|\t=1|12345678901234567890|2605.30940|0704.0010|10.10|1 234|１２'.split(
    '|',
  );

/** In the language's own words. */
const OWN: Readonly<Record<string, string[]>> = {
  de: ['1. Mai', 'Mai 2020', '3. März 2021', 'Dez 12', 'wahr'],
  fr: ['1 mai', 'avril 2020', '3 mars 2021', 'vrai'],
};

const works: Work[] = TEXTS.map((text, n) => ({
  title: text,
  authors: [text],
  year: 2020,
  venue: text,
  url: 'https://example.org/',
  arxivId: ['2605.30940', '0704.0010', '2001.00000', 'hep-th/9901000'][n % 4] ?? '',
  doi: ['10.1000/182.50', '10.1000/1.10', '10.1000/3-4'][n % 3] ?? '',
  tags: [text],
  notes: text,
}));

describe.each(['en', 'de', 'fr'] as const)('CSV in a spreadsheet, %s', (locale) => {
  const own = (OWN[locale] ?? []).map((title) => ({ ...works[0], title, notes: title }) as Work);
  const all = [...works, ...own, ...nastyWorks];
  const keys = uniqueKeys(all);
  const keyed = all.map((work, n) => ({ key: keys[n] ?? '', work }));
  const text = EXPORT_FORMATS.csv.write(keyed, { locale });
  const delimiter = locale === 'en' ? ',' : ';';
  const [head = [], ...rows] = papa.parse<string[]>(text.slice(1).trimEnd(), {
    delimiter,
    newline: '\r\n',
  }).data;

  it('says what it is: a mark of UTF-8, the delimiter of the language, a row a paper', () => {
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.split(delimiter).length).toBeGreaterThan(head.length);
    expect(rows).toHaveLength(all.length);
    expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
  });

  it('is opened and saved without a change, and nothing in it is run', () => {
    const year = head.indexOf('Year');
    const changed = rows.flatMap((row) =>
      row.filter((cell, at) => at !== year && retyped(cell, NUMBERS[locale]) !== cell),
    );
    expect(changed).toEqual([]);
    expect(rows.map((row) => Number(row[year]))).toEqual(all.map((work) => work.year));
  });

  it('would not be without care: the model takes the bare texts for what spreadsheets do', () => {
    const kept = TEXTS.filter((one) => retyped(one, NUMBERS[locale]) === one);
    expect(kept.length).toBeLessThan(TEXTS.length / 3);
    expect(retyped('2605.30940', NUMBERS.en)).toBe('2605.3094');
    expect(retyped('=1+2', NUMBERS[locale])).toBe('#RUN');
  });
});
