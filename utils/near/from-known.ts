import type { Archive } from '../search/archive.ts';
import { OWN, phraseWeight } from '../search/paper-terms.ts';
import { profileTerms, type ProfilePaper } from '../search/profile.ts';
import type { TermWeights } from '../search/weights.ts';
import {
  LEAST_ARCHIVE,
  LEAST_SAVED,
  LEAST_SCORE,
  MOST_TERMS,
  short,
  type NearProfile,
  type NearTerm,
} from './format.ts';
import { plainWords } from './plain-words.ts';
import { createTextScorer } from './score-text.ts';

/** A paper of the archive, to know what is usual. */
interface ArchivePaper {
  title: string;
  summary: string;
}

interface ProfileSources {
  /** What the reader knows of, with terms. */
  known: readonly ProfilePaper[];
  /** What is usual, and some papers of it. */
  mean: TermWeights;
  papers: readonly ArchivePaper[];
  archive: Archive;
  isTakenOut: (term: string) => boolean;
  /** Whether lists of titles alone are marked. */
  byTitle: boolean;
}

const LONGEST = 3;
/** Of the archive's papers so many are less near than what is marked. */
const QUANTILE = 0.995;
const TITLE_QUANTILE = 0.998;

/**
 * The score that a share of the archive's papers does not reach. Of a narrow field fewer than the others say anything:
 * what says anything is then as rare as what is to be marked.
 */
function threshold(scores: readonly number[], share: number): number {
  const sorted = scores.toSorted((a, b) => a - b);
  return Math.max(sorted[Math.floor(sorted.length * share)] ?? 0, LEAST_SCORE);
}

/** How many papers are saved or finished. */
export const savedOf = (known: readonly Pick<ProfilePaper, 'kind'>[]): number =>
  known.filter(({ kind }) => kind === 'saved' || kind === 'done').length;

/** The terms as a page finds them in a text: what the archive calls one thing in two ways is one term. */
function termsInText({ known, mean, archive, isTakenOut }: ProfileSources): NearTerm[] {
  const all = new Map<string, NearTerm>();
  for (const { term, weight, saved } of profileTerms(known, mean, isTakenOut)) {
    const name = term.startsWith(OWN) ? term.slice(OWN.length) : term;
    const words = plainWords(name);
    const length = words.split(' ').length;
    if (words === '' || length > LONGEST) continue;
    const more = weight * archive.rare(name) * phraseWeight(name);
    const old = all.get(words);
    all.set(words, {
      words,
      weight: (old?.weight ?? 0) + more,
      saved: Math.max(old?.saved ?? 0, saved),
      isKeyword: archive.phrases.has(words),
    });
  }
  return [...all.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_TERMS);
}

/** The weights as parts of the greatest, as they are stored: the threshold is set by what pages will count with. */
function evened(terms: readonly NearTerm[]): NearTerm[] {
  const most = terms[0]?.weight ?? 1;
  return terms.map((term) => ({ ...term, weight: short(term.weight / most) }));
}

/** What a page needs to know what is near to the reader; without terms where too little is known to say it. */
export function nearProfile(sources: ProfileSources): NearProfile {
  const { known, papers, byTitle } = sources;
  const saved = savedOf(known);
  const none = { saved, least: 0, terms: [] };
  if (saved < LEAST_SAVED || papers.length < LEAST_ARCHIVE) return none;
  const terms = evened(termsInText(sources));
  if (terms.length === 0) return none;
  const scoreOf = createTextScorer(terms);
  const scores = papers.map(({ title, summary }) => scoreOf(title, summary).score);
  const titles = byTitle ? papers.map(({ title }) => scoreOf(title, '').score) : [];
  return {
    saved,
    least: threshold(scores, QUANTILE),
    ...(byTitle && { leastOfTitle: threshold(titles, TITLE_QUANTILE) }),
    terms,
  };
}
