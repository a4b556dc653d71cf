/** Words that stand beside an id in a note which says no more than the paper's own id. */
const NEUTRAL = new Set(
  'a abs also an and arxiv article as at available cite comment corr doi e eprint eprints figures full href http https id identifier long no number of on online pages paper pdf posted pre preprint preprints print prints published report retrieved tech technical the title url version'.split(
    ' ',
  ),
);
/** Words that say that an id is another paper's, which this one goes on with, answers or corrects. */
const OF_ANOTHER =
  /\b(?:version of|print of|exten[ds]|build|follow|continu|supersed|replac|compar|relat|(?:cf|see|erratum|corrigendum|reply|replies|response|earlier|previous|prior|predecessor|companion|based)\b)/i;
/** An address, or what stands in brackets, as `[cs.LG]` does. */
const NAMED = /https?:\/\/\S+|\[[^[\]]*\]/gi;
/** A word that is an id. */
const ID = /[./]\d{4}/;

const isNeutral = (clause: string): boolean =>
  clause
    .replace(NAMED, ' ')
    .split(/\s+/)
    .filter((word) => !ID.test(word))
    .flatMap((word) => word.match(/\p{L}+/gu) ?? [])
    .every((word) => NEUTRAL.has(word.toLowerCase()));

/**
 * The parts of a note that may hold the paper's own id: those that name one and say nothing else. An id among other words
 * is of another paper as a rule (`Extended version of arXiv:1111.1111`), and two papers must never become one.
 */
export const ownWords = (note: string): string[] =>
  note
    .split(/\n|;\s|(?<!\b\p{L})\.\s/u)
    .filter((sentence) => !OF_ANOTHER.test(sentence))
    .flatMap((sentence) => sentence.split(/,\s|(?<=\s)\(|\)(?=\s|$)/))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && isNeutral(clause));
