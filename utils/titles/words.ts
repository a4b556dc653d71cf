import { foldTitle } from './fold.ts';

const SMALL = new Set(
  'a an the of for with via using and or from toward towards in on to by at as is are be it its all you we do does can how what when why not need needs more less new no'.split(
    ' ',
  ),
);
/** Words of this field that many titles share: alone they name no paper. */
const COMMON = new Set(
  'introduction survey review overview tutorial report technical study analysis approach method methods framework learning deep machine reinforcement neural network networks language model models large llm llms foundation generative ai artificial intelligence data efficient scaling laws transformer transformers agent agents reasoning vision image images video towards benchmark evaluation optimization training'.split(
    ' ',
  ),
);
const LEAST_WORDS = 3;
const LEAST_TELLING = 2;
/** Scripts that put no spaces between words; about two characters make one. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/**
 * Whether a title is long and particular enough to name a paper without its authors. `Introduction`,
 * `Scaling laws` and `A survey of large language models` are not.
 */
export function isTelling(title: string): boolean {
  const folded = foldTitle(title);
  const unspaced = Math.floor((folded.match(UNSPACED)?.length ?? 0) / 2);
  const words = (folded.replace(UNSPACED, ' ').match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter(
    (word) => !SMALL.has(word),
  );
  const telling = words.filter((word) => !COMMON.has(word)).length;
  return words.length + unspaced >= LEAST_WORDS && telling + unspaced >= LEAST_TELLING;
}
