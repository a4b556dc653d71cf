import { OWN } from './paper-terms.ts';
import { meanOf, profileOf, type ProfilePaper } from './profile.ts';
import type { TermWeights } from './weights.ts';

export interface Candidate {
  id: string;
  terms: TermWeights;
  /** Papers that are as near as another are ordered by them. */
  upvotes?: number;
}

export interface ForYou {
  id: string;
  /** Larger is nearer; only papers above 0 are given. */
  score: number;
  /** Noun phrases that it shares with what the reader reads and that count most, at most two. */
  phrases: string[];
  /** The paper of the reader that it is nearest to: a saved or finished one where there is any. */
  nearest: ProfilePaper;
}

const MOST_PHRASES = 2;
/** Nobody reads further down, and reasons cost time. */
const MOST = 150;

function nearness(a: TermWeights, b: TermWeights): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}

/** `diffusion` says nothing new beside `diffusion model`. */
function repeats(phrase: string, chosen: readonly string[]): boolean {
  const words = phrase.split(' ');
  return chosen.some((other) => {
    const others = other.split(' ');
    return (
      words.every((word) => others.includes(word)) || others.every((word) => words.includes(word))
    );
  });
}

/** Phrases only: a single word, out of its sentence, says too little, and is often one that says nothing. */
function phrasesOf(terms: TermWeights, profile: TermWeights): string[] {
  const worth = new Map<string, number>();
  for (const [term, weight] of terms) {
    const more = weight * (profile.get(term) ?? 0);
    if (!term.includes(' ') || more <= 0) continue;
    const phrase = term.replace(OWN, '');
    worth.set(phrase, (worth.get(phrase) ?? 0) + more);
  }
  const chosen: string[] = [];
  for (const [phrase] of [...worth].sort((a, b) => b[1] - a[1])) {
    if (chosen.length === MOST_PHRASES) break;
    if (!repeats(phrase, chosen)) chosen.push(phrase);
  }
  return chosen;
}

/** The reader's own papers that a reason can name. */
function namable(known: readonly ProfilePaper[]): ProfilePaper[] {
  const kept = known.filter(({ kind }) => kind === 'saved' || kind === 'done');
  return kept.length > 0 ? kept : known.filter(({ kind }) => kind === 'opened');
}

/** Finds of the reader's papers the nearest to another, by their terms: most have few in common. */
function createNearest(
  own: readonly ProfilePaper[],
): (terms: TermWeights) => ProfilePaper | undefined {
  const having = new Map<string, { paper: number; weight: number }[]>();
  own.forEach(({ terms }, paper) => {
    for (const [term, weight] of terms) {
      const papers = having.get(term) ?? [];
      papers.push({ paper, weight });
      having.set(term, papers);
    }
  });
  return (terms) => {
    const sums = new Float64Array(own.length);
    for (const [term, weight] of terms)
      for (const { paper, weight: its } of having.get(term) ?? [])
        sums[paper] = (sums[paper] as number) + weight * its;
    return own[sums.indexOf(Math.max(...sums))];
  };
}

/**
 * Orders papers by how near they are to what the reader saved, finished and opened, and away from what was put
 * away unread or is wanted less, each with the reason. Papers that the reader knows are left out.
 */
export function rankForYou(
  known: readonly ProfilePaper[],
  candidates: readonly Candidate[],
  isTakenOut: (term: string) => boolean = () => false,
): ForYou[] {
  const profile = profileOf(known, meanOf(candidates), isTakenOut);
  const isKnown = new Set(known.map(({ id }) => id));
  const nearestOf = createNearest(namable(known));
  return candidates
    .filter(({ id }) => !isKnown.has(id))
    .map(({ id, terms, upvotes = 0 }) => ({ id, terms, upvotes, score: nearness(terms, profile) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.upvotes - a.upvotes)
    .slice(0, MOST)
    .flatMap(({ id, terms, score }) => {
      const nearest = nearestOf(terms);
      return nearest ? [{ id, score, phrases: phrasesOf(terms, profile), nearest }] : [];
    });
}
