/**
 * One form for a word and its plural, by the spelling of English: what a reader watches for, and what the
 * profile counts, is a thing and not its number. No further stemming: `benchmark` and `benchmarking`, `policy`
 * and `police` are other things.
 */

/** Plurals that no rule below gives. */
const IRREGULAR = new Map(
  Object.entries({
    aliases: 'alias',
    analyses: 'analysis',
    appendices: 'appendix',
    atlases: 'atlas',
    axes: 'axis',
    biases: 'bias',
    buses: 'bus',
    caches: 'cache',
    canvases: 'canvas',
    children: 'child',
    cookies: 'cookie',
    corpora: 'corpus',
    crises: 'crisis',
    criteria: 'criterion',
    echoes: 'echo',
    gases: 'gas',
    halves: 'half',
    heroes: 'hero',
    hypotheses: 'hypothesis',
    indices: 'index',
    leaves: 'leaf',
    lenses: 'lens',
    loci: 'locus',
    matrices: 'matrix',
    mice: 'mouse',
    movies: 'movie',
    niches: 'niche',
    nuclei: 'nucleus',
    phenomena: 'phenomenon',
    quizzes: 'quiz',
    radii: 'radius',
    selfies: 'selfie',
    shoes: 'shoe',
    statuses: 'status',
    stimuli: 'stimulus',
    syntheses: 'synthesis',
    theses: 'thesis',
    toes: 'toe',
    vertices: 'vertex',
    viruses: 'virus',
  }),
);

/** Words that end as plurals do and are none. */
const SINGULAR = new Set(
  'alias always atlas bias canvas chaos cosmos ethos gas lens news overseas perhaps series species'.split(
    ' ',
  ),
);

/** Of the words in -ics these are plurals; the others name a field: `robotics`, `dynamics`. */
const PLURAL_ICS = new Set(
  'characteristics clinics comics critics fabrics heuristics lyrics metrics tactics topics'.split(
    ' ',
  ),
);

function byRule(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return /^[^aeiou]pus$/.test(word) ? word.slice(0, -1) : word;
  if (word.endsWith('ics') && !PLURAL_ICS.has(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh|[^aeiou]o)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The singular of a folded word; what is none, or no English plural, stays as it is. */
export function singular(word: string): string {
  if (word.length < 4 || SINGULAR.has(word) || !/^[a-z]+$/.test(word)) return word;
  return IRREGULAR.get(word) ?? byRule(word);
}

/** The singular of each word of a folded text, what stands between them as it is. */
export function inSingular(text: string): string {
  return text.replace(/[a-z]+/g, singular);
}

const PLURALS = new Map([...IRREGULAR].map(([many, one]) => [one, many]));

/** A folded word in all numbers, as itself first: `policies` → `policies`, `policy`. */
export function numbersOf(word: string): string[] {
  const one = singular(word);
  const plurals = [PLURALS.get(one), `${one}s`, `${one}es`, one.replace(/y$/, 'ies')];
  const written = plurals.filter((many) => many !== undefined && singular(many) === one);
  return [...new Set([word, one, ...(written as string[])])];
}
