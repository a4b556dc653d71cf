const SIGN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc';
const RUNS = new RegExp(`[${SIGN}]+|[^\\s${SIGN}]+`, 'gu');
const IS_SIGN = new RegExp(`^[${SIGN}]`, 'u');
/** What joins words there, and alone says nothing: `犬の写真` is found without its の. */
const PARTICLE = /^(?:\p{Script=Hiragana}|[的了和与及])$/u;

let segmenter: Intl.Segmenter | undefined;

/** Dictionaries of words are the browser's own, one for Chinese and Japanese alike. */
function inWords(text: string): string[] {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment)
    .filter((word) => !PARTICLE.test(word));
}

/**
 * The words of what a reader typed: at its spaces, and where Chinese or Japanese is written without any, as the
 * browser tells words apart (`Intl.Segmenter`). Korean has spaces. Marks and particles are
 * left out, unless there is nothing else.
 */
export function queryWords(typed: string): string[] {
  const runs = typed.normalize('NFKC').match(RUNS) ?? [];
  const words = runs.flatMap((run) => (IS_SIGN.test(run) ? inWords(run) : [run]));
  const said = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  return said.length === 0 ? runs : said;
}
