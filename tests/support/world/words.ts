import { pick, seeded } from './random.ts';

/** Words for invented papers. */
export const ADJECTIVES = [
  'Sparse',
  'Latent',
  'Recurrent',
  'Calibrated',
  'Streaming',
  'Modular',
  'Causal',
  'Hierarchical',
  'Frugal',
  'Self-Checking',
  'Long-Horizon',
  'Low-Rank',
];
export const THINGS = [
  'Memory Routing',
  'World Models',
  'Token Budgets',
  'Reward Sketches',
  'Attention Maps',
  'Tool Graphs',
  'Diffusion Priors',
  'Retrieval Plans',
  'Skill Libraries',
  'Code Traces',
  'Video Tokens',
  'Speech Units',
];
export const USES = [
  'for Patient Agents',
  'in Open Worlds',
  'without Labels',
  'at Test Time',
  'for Small Robots',
  'under Distribution Shift',
  'in Scientific Code',
  'with Few Examples',
  'for Long Documents',
  'beyond Benchmarks',
];
export const FIRST = [
  'Amara',
  'Linh',
  'Mateo',
  'Ingrid',
  'Yusuf',
  'Mei',
  'Anouk',
  'Ravi',
  'Tomasz',
  'Kaya',
  'Leilani',
  'Zoltán',
  'Noor',
  'Søren',
  'Hana',
];
export const LAST = [
  'Okafor',
  'Nguyen',
  'Alvarez',
  'Lindqvist',
  'Demir',
  'Zhao',
  'de Vries',
  'Iyer',
  'Nowak',
  'Yıldız',
  'Kealoha',
  'Szabó',
  'Rahman',
  'Ågård',
  'Sato',
];
export const PLACES = [
  'Northbridge Lab',
  'Tidal Institute',
  'University of Halden',
  'Kestrel Research',
  'Open Harbor',
];
export const KEYWORDS = [
  'agents',
  'memory',
  'diffusion',
  'retrieval',
  'robustness',
  'planning',
  'video',
  'speech',
  'evaluation',
  'alignment',
];

const ONSETS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t th tr v w'.split(
  ' ',
);
const VOWELS = 'a e i o u ai ea io ou'.split(' ');
const ENDS = 'n r l s t nd st tion ment ive al ing er'.split(' ');

function inventedWord(random: () => number): string {
  const syllable = (): string => pick(random, ONSETS) + pick(random, VOWELS);
  return syllable() + (random() < 0.6 ? syllable() : '') + pick(random, ENDS);
}

/** A vocabulary as large as that of real abstracts, so that the term index is as large as theirs. */
const VOCABULARY = ((): string[] => {
  const random = seeded('vocabulary');
  return Array.from({ length: 20_000 }, () => inventedWord(random));
})();

/** Words of the vocabulary, the first of them far more often (Zipf's law, roughly). */
export function inventedText(random: () => number, words: number): string {
  const most = VOCABULARY.length;
  return Array.from(
    { length: words },
    () => VOCABULARY[Math.floor(most ** random()) - 1] ?? '',
  ).join(' ');
}

const CONSONANTS = 'bcdfghjklmnprstvwxyz';
const CLEAR_VOWELS = 'aeiou';

/** An invented name of six letters; another one for each whole number from 0 to 999,999. */
export function systemName(n: number): string {
  // Odd and no multiple of 5, so that it only changes the order of the million names.
  const mixed = (n * 610_639) % 1_000_000;
  const letters = [10_000, 100, 1].flatMap((unit) => {
    const syllable = Math.floor(mixed / unit) % 100;
    return [CONSONANTS[Math.floor(syllable / 5)], CLEAR_VOWELS[syllable % 5]];
  });
  return letters.join('').replace(/^./, (first) => first.toUpperCase());
}
