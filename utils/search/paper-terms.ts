import { placesOf, type PaperText } from '../terms/document.ts';
import { AUTHOR, ORGANIZATION, TITLE } from '../terms/fields.ts';
import { fold } from '../terms/fold.ts';
import { createBreather } from '../time/breather.ts';
import type { Archive } from './archive.ts';
import { contentWeight } from './term-weights.ts';
import type { TermWeights } from './weights.ts';

/** Begins what the paper has as a keyword of its own: that says more than words in its text. */
export const OWN = '#';

/** Phrases say more of what a paper is about than the words that they are made of. */
const PHRASE_WEIGHT = 1.5;
const LONGEST_PHRASE = 3;
const PEOPLE = AUTHOR | ORGANIZATION;

/** How much more than a word a term counts. */
export const phraseWeight = (term: string): number => (term.includes(' ') ? PHRASE_WEIGHT : 1);

/** The archive's keywords of several words that stand in a text. */
function phrasesIn(text: string, { phrases, one }: Archive): Set<string> {
  const words = (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(one);
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    let phrase = words[at] ?? '';
    for (let next = at + 1; next < Math.min(at + LONGEST_PHRASE, words.length); next += 1) {
      phrase = `${phrase} ${words[next]}`;
      if (phrases.has(phrase)) found.add(phrase);
    }
  }
  return found;
}

/** How much each term is said in the paper, before its rarity counts. */
function countsOf(paper: PaperText, archive: Archive): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string, count: number): void => {
    if (count > (counts.get(term) ?? 0)) counts.set(term, count);
  };
  for (const [term, places] of placesOf(paper)) {
    const isPhrase = term.includes(' ');
    const name = isPhrase ? OWN + archive.one(term) : archive.one(term);
    add(name, (contentWeight[places & ~PEOPLE] ?? 0) * phraseWeight(term));
  }
  const inTitle = phrasesIn(paper.title, archive);
  for (const phrase of inTitle) add(phrase, (contentWeight[TITLE | 1] ?? 0) * PHRASE_WEIGHT);
  for (const phrase of phrasesIn(paper.summary, archive))
    add(phrase, (contentWeight[1] ?? 0) * PHRASE_WEIGHT);
  return counts;
}

/**
 * What a paper is about, as weights that together have length 1: words in singular, the archive's keyword
 * phrases where they stand in its text, and its own keywords. Who wrote it does not count.
 */
export function termsOfPaper(paper: PaperText, archive: Archive): TermWeights {
  const weights: [string, number][] = [];
  let square = 0;
  for (const [term, count] of countsOf(paper, archive)) {
    const weight = count * archive.rare(term.startsWith(OWN) ? term.slice(OWN.length) : term);
    weights.push([term, weight]);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}

/** The same of several, in tasks of some milliseconds. */
export async function termsOfPapers(
  papers: readonly PaperText[],
  archive: Archive,
): Promise<TermWeights[]> {
  const breathe = createBreather();
  const weighed: TermWeights[] = [];
  for (const paper of papers) {
    weighed.push(termsOfPaper(paper, archive));
    await breathe();
  }
  return weighed;
}
