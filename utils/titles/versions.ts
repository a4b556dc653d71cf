/** Said of one title only, these words make another paper of the same work. */
const KINDS = new Set(
  'part survey extended challenge workshop multilingual report replication reproducing reproducibility tutorial'.split(
    ' ',
  ),
);
const ROMAN = new Map([
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
  ['vi', '6'],
  ['vii', '7'],
]);
/** What journals and proceedings add to a title without another paper being meant. */
const LABEL = /\b(?:extended abstract|(?:extended|full) version|supplementary materials?)\b/g;
const WORD = /[\p{L}\p{N}]+(?:\.\d+)*\+*/gu;
const NUMBER = /^v?(\d+(?:\.\d+)*\+*)$/;
const NAME_AND_NUMBER = /^(.*?[^\d+.])v?(\d*(?:\.\d+)*\+*)$/u;
/** A number below this after a name can be its version; a greater one counts something. */
const LEAST_COUNT = 100;

interface Versions {
  words: Set<string>;
  /** Pairs `name number`: `qwen 2.5` of `Qwen2.5` and of `Qwen 2.5`, `foo ++` of `Foo++`. */
  numbered: Set<string>;
}

function versionsIn(folded: string): Versions {
  const words = new Set<string>();
  const numbered = new Set<string>();
  let before = '';
  const text = folded.replace(LABEL, ' ').replace(/(?<=\d),(?=\d{3})/g, '');
  for (const written of text.match(WORD) ?? []) {
    const word = ROMAN.get(written) ?? written;
    const [, number] = NUMBER.exec(word) ?? [];
    const [, name = word, own = ''] = NAME_AND_NUMBER.exec(word) ?? [];
    if (number !== undefined) numbered.add(`${before} ${number}`);
    else {
      if (own !== '') numbered.add(`${name} ${own}`);
      words.add(name);
      before = name;
    }
  }
  return { words, numbered };
}

const minus = (a: Set<string>, b: Set<string>): string[] => [...a].filter((one) => !b.has(one));

/** Whether a version that only one side has belongs to a name that the other side has too. */
function isNewer(own: string[], other: Set<string>): boolean {
  return own.some((pair) => {
    const [name = '', number = ''] = pair.split(' ');
    const isCount = Number.isInteger(Number(number)) && Number(number) >= LEAST_COUNT;
    return name.length > 1 && other.has(name) && !isCount;
  });
}

/**
 * Whether two folded titles name different versions, parts or kinds of a work: Qwen2 and Qwen3, part I
 * and part II, Foo and Foo++, a method and its survey.
 */
export function isOtherVersion(a: string, b: string): boolean {
  const one = versionsIn(a);
  const two = versionsIn(b);
  const words = [...minus(one.words, two.words), ...minus(two.words, one.words)];
  if (words.some((word) => KINDS.has(word))) return true;
  const ours = minus(one.numbered, two.numbered);
  const theirs = minus(two.numbered, one.numbered);
  const numbers = new Set(theirs.map((pair) => pair.split(' ')[1]));
  if (ours.length > 0 && theirs.length > 0 && !ours.some((pair) => numbers.has(pair.split(' ')[1])))
    return true;
  return isNewer(ours, two.words) || isNewer(theirs, one.words);
}
