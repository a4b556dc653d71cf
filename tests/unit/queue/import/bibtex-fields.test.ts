import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../../utils/queue/import/bibtex/read.ts';

describe('BibTeX', () => {
  const of = (entry: string) => readBibtex(entry).references[0];

  it.each([
    ['@book{a, title={T}, publisher={Sea Press}}', 'book', 'Sea Press'],
    ['@booklet{a, title={T}, publisher={Sea Press}}', 'book', 'Sea Press'],
    ['@phdthesis{a, title={T}, school={Sea School}}', 'thesis', 'Sea School'],
    ['@techreport{a, title={T}, institution={Sea Lab}}', 'report', 'Sea Lab'],
    ['@dataset{a, title={T}, publisher={Sea Data}}', 'dataset', 'Sea Data'],
    ['@software{a, title={T}, organization={Sea Code}}', 'software', 'Sea Code'],
    ['@software{a, title={T}, publisher={Sea Press}}', 'software', 'Sea Press'],
    ['@online{a, title={T}, organization={Sea Site}}', 'webpage', 'Sea Site'],
    ['@patent{a, title={T}, location={countryuk}}', 'patent', undefined],
    ['@patent{a, title={T}, location={countryside}}', 'patent', 'countryside'],
    ['@patent{a, title={T}, location={My countryuk}}', 'patent', 'My countryuk'],
    ['@article{a, title={T}, publisher={Sea Press}}', 'article-journal', undefined],
    ['@article{a, title={T}, journal=\\aj}', 'article-journal', 'Astronomical Journal'],
    ['@article{a, title={T}, journal={\\apj}}', 'article-journal', 'Astrophysical Journal'],
    ['@article{a, title={T}, journal={\\nat}}', 'article-journal', 'Nature'],
    ['@misc{a, title={T}, howpublished={Tide Letters}}', 'document', 'Tide Letters'],
    ['@misc{a, title={T}, howpublished={\\url{https://x.example/}}}', 'article', undefined],
  ])('%s', (entry, type, venue) => {
    const found = entry.includes('=\\aj') ? of(entry.replace('=\\aj', '={\\aj}')) : of(entry);
    expect([found?.type, found?.venue]).toEqual([type, venue]);
  });

  it.each([
    ['keywords={sea, {tides, waves}}', ['sea', 'tides, waves']],
    ['keywords={{sea, tides}}', ['sea', 'tides']],
    ['keywords={sea; tides, waves}', ['sea', 'tides, waves']],
    ['keyword={sea}, author_keywords={tides}, mendeley-tags={waves}', ['sea', 'tides', 'waves']],
    ['keywords={}, keyword={ , sea,}', ['sea']],
    ['keywords={sea  tides}, biburl={https://www.bibsonomy.org/x}', ['sea', 'tides']],
  ])('the tags of %s', (fields, tags) =>
    expect(of(`@misc{a, title={T}, ${fields}}`)?.tags).toEqual(tags),
  );

  it.each([
    ['Wei Wang 0001', ['Wei Wang']],
    ['Wei Wang  0012 and Mei Lin', ['Wei Wang', 'Mei Lin']],
    ['Deep 2024 Team', ['Deep 2024 Team']],
    ['{ Sea and Tides }', ['Sea and Tides']],
  ])('the authors of %j', (author, names) =>
    expect(of(`@misc{a, title={T}, author={${author}}}`)?.authors).toEqual(names),
  );

  it('comments between fields are none of them', () => {
    const entry = '@misc{a,  \n% one\n\n  % two\n title={T}, year=2020}';
    expect(of(entry)).toMatchObject({ title: 'T', year: 2020 });
  });

  it('a name that no line defines is said, once', () => {
    const { warnings } = readBibtex('@misc{a, title={T}, journal=sea, year=sea}');
    expect(warnings).toEqual([{ what: 'macro', about: 'sea' }]);
  });
});
