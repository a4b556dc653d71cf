const WORDS =
  'deep wide calm quick small large sparse dense smooth sharp reading models agents tides waves memory'.split(
    ' ',
  );
const word = (n: number): string => WORDS[n % WORDS.length] ?? '';
const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, n) => word(from * 7 + n * (n + 3))).join(' ');

/** An invented BibTeX file of `entries` entries of about 1.5 kB each, as a reference manager writes them. */
export function bigBib(entries: number): string {
  return Array.from({ length: entries }, (_, n) => {
    const id = `${String(1501 + (n % 90) * 11).slice(0, 2)}01.${String(n + 1).padStart(5, '0')}`;
    return `@article{k${n},
  title = {An {Invented} Title {$O(n^${n % 9})$} \\& ${words(n, 6)} ${n}},
  author = {M{\\"u}ller, J{\\"o}rg and ${word(n)} ${word(n + 1)} and N{\\'u}{\\~n}ez, Jos{\\'e}},
  journal = {Journal of Invented ${word(n)}}, year = {${2001 + (n % 20)}},
  eprint = {${id}}, archivePrefix = {arXiv}, doi = {10.1000/big\\_${n}},
  keywords = {${word(n)}, to do}, file = {:home/me/papers/${n}.pdf:PDF},
  abstract = {${words(n, 190)}}
}
`;
  }).join('\n');
}
