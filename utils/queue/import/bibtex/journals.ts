/** AASTeX's macros of journals, which the Astrophysics Data System writes (its help, "AAS macros"). */
const JOURNALS: Readonly<Record<string, string>> = {
  aj: 'Astronomical Journal',
  araa: 'Annual Review of Astronomy and Astrophysics',
  apj: 'Astrophysical Journal',
  apjl: 'Astrophysical Journal Letters',
  apjs: 'Astrophysical Journal Supplement',
  aap: 'Astronomy and Astrophysics',
  aapr: 'Astronomy and Astrophysics Reviews',
  aaps: 'Astronomy and Astrophysics Supplement',
  icarus: 'Icarus',
  jcap: 'Journal of Cosmology and Astroparticle Physics',
  mnras: 'Monthly Notices of the Royal Astronomical Society',
  nat: 'Nature',
  pasp: 'Publications of the Astronomical Society of the Pacific',
  pasj: 'Publications of the Astronomical Society of Japan',
  physrep: 'Physics Reports',
  pra: 'Physical Review A',
  prb: 'Physical Review B',
  prc: 'Physical Review C',
  prd: 'Physical Review D',
  pre: 'Physical Review E',
  prl: 'Physical Review Letters',
  solphys: 'Solar Physics',
  ssr: 'Space Science Reviews',
};

/** The journal of a field that is one of the macros; undefined for any other field. */
export function journalNamed(field: string): string | undefined {
  const name = /^\s*\{?\\([a-z]+)\}?\s*$/.exec(field)?.[1];
  return name !== undefined && Object.hasOwn(JOURNALS, name) ? JOURNALS[name] : undefined;
}
