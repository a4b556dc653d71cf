import { editDistance } from './edit-distance.ts';
import { lettersOf, type Vocabulary } from './vocabulary.ts';

/** Words of fewer letters are too near to each other. */
const SHORTEST_MEANT = 5;

/** How many mistakes a word may have; of one with four letters one may have been left out. */
export function mostMistakes(word: string): number {
  if (word.length < SHORTEST_MEANT - 1) return 0;
  return word.length < 9 ? 1 : 2;
}

/** How many letters one word has and the other has not; each mistake makes at most two of them. */
function otherLetters(a: number, b: number): number {
  let count = 0;
  for (let bits = (a ^ b) >>> 0; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

/** Two letters swapped, or one left out, are so many times likelier than a particular wrong one put in. */
const LIKELIER = 10;

/** How likely `found` was meant, of words with as many mistakes: by its papers, and by the kind of mistake. */
function likelihood(word: string, found: string, papers: number, sameLetters: boolean): number {
  const isSwap = found.length === word.length && sameLetters;
  return found.length > word.length || isSwap ? papers * LIKELIER : papers;
}

/** The word of a vocabulary that was probably meant: with the fewest mistakes, of those the likeliest. */
export function nearestWord(
  vocabulary: Vocabulary,
  word: string,
  is: (found: string) => boolean = () => true,
): string | undefined {
  const letters = lettersOf(word);
  let most = mostMistakes(word);
  let best: { word: string; likely: number } | undefined;
  const shortest = Math.max(word.length - most, SHORTEST_MEANT);
  for (let length = shortest; length <= word.length + most; length += 1) {
    const of = vocabulary.get(length);
    if (of === undefined) continue;
    for (let at = 0; at < of.words.length; at += 1) {
      const others = otherLetters(letters, of.letters[at] ?? 0);
      if (others > 2 * most) continue;
      const found = of.words[at] as string;
      const distance = editDistance(word, found, most);
      if (distance === 0 || distance > most) continue;
      const likely = likelihood(word, found, of.papers[at] ?? 0, others === 0);
      if ((best === undefined || distance < most || likely > best.likely) && is(found)) {
        // From here on as few mistakes are wanted.
        most = distance;
        best = { word: found, likely };
      }
    }
  }
  return best?.word;
}
