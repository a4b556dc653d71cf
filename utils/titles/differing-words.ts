export interface Part {
  text: string;
  /** The other text has no such word here. */
  differs: boolean;
}

/** Longer texts are compared as far as this. */
const MOST = 120;

const folded = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** `lengths[i][j]`: how many words `a` from i and `b` from j have in common, in the same order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i]![j] =
        a[i] === b[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

function joined(words: readonly string[], common: ReadonlySet<number>): Part[] {
  const parts: Part[] = [];
  words.forEach((word, i) => {
    const differs = !common.has(i) && folded(word) !== '';
    const last = parts.at(-1);
    if (last?.differs === differs) last.text += ` ${word}`;
    else parts.push({ text: word, differs });
  });
  return parts;
}

/** Two texts as runs of words, with those that the other one lacks; case, accents and punctuation do not count. */
export function differingWords(one: string, other: string): [Part[], Part[]] {
  const [a = [], b = []] = [one, other].map((text) =>
    text.split(/\s+/).filter(Boolean).slice(0, MOST),
  );
  const [x = [], y = []] = [a, b].map((words) => words.map(folded));
  const lengths = commonLengths(x, y);
  const [ofOne, ofOther] = [new Set<number>(), new Set<number>()];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (x[i] === y[j]) {
      ofOne.add(i++);
      ofOther.add(j++);
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return [joined(a, ofOne), joined(b, ofOther)];
}
