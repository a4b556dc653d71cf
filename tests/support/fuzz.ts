import { isLong } from './is-long.ts';
import { pick, seeded } from './world/random.ts';

/** 100,000 inputs with TIDEMARK_LONG=1 (`npm run test:long`), a sample of them in `npm test`. */
export const SHARE = isLong ? 1 : 0.02;
const LONGEST_MS = 100;
const LONG = 10_000;

/** What has broken readers of text before, here or elsewhere. */
const PIECES = [
  ...Array.from(
    '()[]{}<>"\'`,;:.!?*+-_=/\\|&#%$^~@ \t\n0123456789aZéßıİ\0\u0007\u00ad\u200b\u202e\ufeff\ufffe\ud800\udfff',
  ),
  '𝛼',
  '漢',
  'ά',
  '👩‍🔬',
  'e\u0301',
  '&#x27;',
  '&amp;',
  '%E0%A4%A',
  '%zz',
  '%00',
  '\\textbf{',
  '\\frac',
  '$x^2$',
  '$$',
  '2608.00001',
  'arXiv:2608.00001v2',
  'hep-th/9901001',
  'https://arxiv.org/abs/',
  'https://doi.org/10.1234/',
  '10.48550/arXiv.',
  'https://openreview.net/forum?id=',
  'acl:',
  'doi:',
  'url:',
  'title:',
  'author:',
  'before:',
  '2026-02-30',
  '-',
  'OR',
  'NOT',
  '"',
  ' and ',
  ' et al',
  'Jr.',
  'PhD',
  'University of',
  'Ada Okafor',
  'Tides',
  'the',
  'Part II',
  '++',
  '<i>',
  '</i>',
  '<script>',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '#paper/',
  '#search/',
  '?sort=',
  '#day/',
  '@article{',
  'TY  - ',
];

export type Random = () => number;

/** A text: mostly short and mixed; now and then 10 kB of one piece or of few. */
export function anyText(random: Random): string {
  const roll = random();
  if (roll < 0.02) {
    const piece = pick(random, PIECES);
    return piece.repeat(Math.ceil(LONG / piece.length));
  }
  if (roll < 0.04) {
    const few = [pick(random, PIECES), pick(random, PIECES), pick(random, PIECES)];
    let text = '';
    while (text.length < LONG) text += pick(random, few);
    return text;
  }
  const length = Math.floor(random() ** 2 * 40);
  return Array.from({ length }, () => pick(random, PIECES)).join('');
}

const NAMES =
  'id title authors name paper upvotes publishedAt submittedOnDailyAt summary keys url year venue key state tags item data snapshot papers months settings __proto__ constructor format version queue'.split(
    ' ',
  );

/** A value as JSON gives it, with names of ours and of the language's own. */
export function anyValue(random: Random, depth = 0): unknown {
  const roll = random();
  if (roll < 0.25 || depth > 4) return anyText(random).slice(0, depth > 1 ? 300 : 20_000);
  if (roll < 0.35) return (random() - 0.5) * 10 ** Math.floor(random() * 20);
  if (roll < 0.45) return pick(random, [null, true, false, 0, -1, 2026, '']);
  const size = Math.floor(random() * 5);
  if (roll < 0.65) return Array.from({ length: size }, () => anyValue(random, depth + 1));
  const fields = Array.from(
    { length: size },
    () =>
      `${JSON.stringify(pick(random, NAMES))}:${JSON.stringify(anyValue(random, depth + 1)) ?? 'null'}`,
  );
  return JSON.parse(`{${fields.join()}}`) as unknown;
}

interface Figures {
  inputs: number;
  slowest: number;
}

/** Runs things on many inputs and keeps what is wrong with them. */
export function fuzzer(seed: string) {
  const random = seeded(seed);
  const table: Record<string, Figures> = {};
  const wrong: string[] = [];
  const names = Object.getOwnPropertyNames(Object.prototype).length;

  /** Milliseconds of one run; a slow one is run again, since the machine may have been busy. */
  function time(run: () => void): number {
    let least = Infinity;
    for (let again = 0; again < 4 && least > LONGEST_MS; again += 1) {
      const started = performance.now();
      run();
      least = Math.min(least, performance.now() - started);
    }
    return least;
  }

  return {
    random,
    table,
    wrong,
    /** `act` on `n` inputs of `make`, scaled by `SHARE`. An error of the names in `expected` is an answer. */
    run<T>(name: string, n: number, make: () => T, act: (input: T) => void, expected = ''): void {
      const figures = { inputs: Math.ceil(n * SHARE), slowest: 0 };
      table[name] = figures;
      for (let i = 0; i < figures.inputs && wrong.length < 20; i += 1) {
        const input = make();
        const said = (): string => (JSON.stringify(input) ?? '').slice(0, 120);
        try {
          const ms = time(() => act(input));
          figures.slowest = Math.max(figures.slowest, Math.round(ms * 10) / 10);
          if (ms > LONGEST_MS) wrong.push(`${name}: ${Math.round(ms)} ms for ${said()}`);
        } catch (error) {
          const kind = error instanceof Error ? error.name : '';
          if (expected === '' || kind !== expected)
            wrong.push(`${name}: ${String(error)} for ${said()}`);
        }
      }
      const isPolluted =
        Object.getOwnPropertyNames(Object.prototype).length !== names || Object.keys({}).length > 0;
      if (isPolluted) wrong.push(`${name}: Object.prototype has something new`);
    },
  };
}
