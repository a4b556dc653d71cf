import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../../utils/queue/import/bibtex/entries.ts';
import { readBibtex } from '../../../../utils/queue/import/bibtex/read.ts';

describe('names that BibTeX’s styles define', () => {
  const read = (field: string, value: string) => {
    const { entries, warnings } = readEntries(`@misc{a, ${field} = ${value}}`);
    return [entries[0]?.fields.get(field), warnings];
  };

  it.each(
    'january february march april may june july august september october november december'.split(
      ' ',
    ),
  )('%s by its first three letters', (month) => {
    expect(read('month', month.slice(0, 3))).toEqual([month, []]);
    expect(read('month', month.slice(0, 3).toUpperCase())).toEqual([month, []]);
  });

  // As plain.bst has them, but for “and” where it saves room with an ampersand.
  it.each([
    ['acmcs', 'ACM Computing Surveys'],
    ['acta', 'Acta Informatica'],
    ['cacm', 'Communications of the ACM'],
    ['ibmjrd', 'IBM Journal of Research and Development'],
    ['ibmsj', 'IBM Systems Journal'],
    ['ieeese', 'IEEE Transactions on Software Engineering'],
    ['ieeetc', 'IEEE Transactions on Computers'],
    ['ieeetcad', 'IEEE Transactions on Computer-Aided Design of Integrated Circuits'],
    ['ipl', 'Information Processing Letters'],
    ['jacm', 'Journal of the ACM'],
    ['jcss', 'Journal of Computer and System Sciences'],
    ['scp', 'Science of Computer Programming'],
    ['sicomp', 'SIAM Journal on Computing'],
    ['tocs', 'ACM Transactions on Computer Systems'],
    ['tods', 'ACM Transactions on Database Systems'],
    ['tog', 'ACM Transactions on Graphics'],
    ['toms', 'ACM Transactions on Mathematical Software'],
    ['toois', 'ACM Transactions on Office Information Systems'],
    ['toplas', 'ACM Transactions on Programming Languages and Systems'],
    ['tcs', 'Theoretical Computer Science'],
  ])('%s is %s', (name, journal) => expect(read('journal', name)).toEqual([journal, []]));

  it('others are said by their first sixty letters, and stay as words', () => {
    const name = 'x'.repeat(61);
    expect(read('journal', name)).toEqual([name, [{ what: 'macro', about: 'x'.repeat(60) }]]);
  });
});

it.each([
  ['aj', 'Astronomical Journal'],
  ['araa', 'Annual Review of Astronomy and Astrophysics'],
  ['apj', 'Astrophysical Journal'],
  ['apjl', 'Astrophysical Journal Letters'],
  ['apjs', 'Astrophysical Journal Supplement'],
  ['aap', 'Astronomy and Astrophysics'],
  ['aapr', 'Astronomy and Astrophysics Reviews'],
  ['aaps', 'Astronomy and Astrophysics Supplement'],
  ['icarus', 'Icarus'],
  ['jcap', 'Journal of Cosmology and Astroparticle Physics'],
  ['mnras', 'Monthly Notices of the Royal Astronomical Society'],
  ['nat', 'Nature'],
  ['pasp', 'Publications of the Astronomical Society of the Pacific'],
  ['pasj', 'Publications of the Astronomical Society of Japan'],
  ['physrep', 'Physics Reports'],
  ['pra', 'Physical Review A'],
  ['prb', 'Physical Review B'],
  ['prc', 'Physical Review C'],
  ['prd', 'Physical Review D'],
  ['pre', 'Physical Review E'],
  ['prl', 'Physical Review Letters'],
  ['solphys', 'Solar Physics'],
  ['ssr', 'Space Science Reviews'],
])('astronomy’s \\%s is %s', (name, journal) => {
  for (const field of [`\\${name}`, `{\\${name}}`, ` \\${name} `])
    expect(readBibtex(`@article{a, title={T}, journal={${field}}}`).references[0]?.venue).toBe(
      journal,
    );
});

it.each([
  ['\\constructor', '\\constructor'],
  ['Tides \\nat', 'Tides \\nat'],
  ['\\nat of tides', '\\nat of tides'],
])('the journal %j is none of these', (field, venue) => {
  expect(readBibtex(`@article{a, title={T}, journal={${field}}}`).references[0]?.venue).toBe(venue);
});
