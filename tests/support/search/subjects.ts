import type { PaperRow } from '../../../utils/db/tables.ts';
import { paperRow } from '../paper.ts';
import { seeded } from '../world/random.ts';

/** Words of one subject go together, none in so many papers that it says nothing; `ocean` and `sea` never in one paper, but with the same others. */
const SUBJECTS = [
  'tide moon wave shore harbour current reef buoy swell estuary'.split(' '),
  'gradient network layer weight loss batch kernel epoch logit encoder'.split(' '),
  'protein molecule enzyme binding residue ligand solvent crystal genome peptidase'.split(' '),
];
const NAMES = [
  ['ocean', 'sea'],
  ['neuron', 'perceptron'],
  ['amino', 'peptide'],
];

/** Invented papers of three subjects in turn, of one month. */
export function papersOf(count: number, month = '2608'): PaperRow[] {
  const random = seeded(`lsa ${month}`);
  const pick = (words: readonly string[]): string =>
    words[Math.floor(random() * words.length)] ?? '';
  return Array.from({ length: count }, (_, n) => {
    const subject = SUBJECTS[n % 3] ?? [];
    const words = Array.from({ length: 4 }, () => pick(subject));
    const name = NAMES[n % 3]?.[Math.floor(n / 3) % 2];
    return paperRow(`${month}.${String(n).padStart(5, '0')}`, {
      title: `${pick(subject)} of ${pick(subject)} ${n}`,
      summary: `${words.join(' ')} ${name}`,
      keywords: n % 4 === 0 ? [`${name} study`] : [],
      authors: [],
      days: ['2026-08-20'],
    });
  });
}

/** Which of the three subjects a paper is of. */
export const subjectOf = (id: string): number => Number(id.slice(-5)) % SUBJECTS.length;
