import { knownName } from './venue-names.ts';

const FOREIGN =
  /\b(?:code|codes|data|datasets?|data sets?|images?|results?|proposals?|benchmarks?|challenges?|competitions?|software|models?|packages?|library|libraries|tools?|toolkit|videos?|slides?|websites?|theorems?|lemmas?|proofs?|algorithms?|methods?|papers|studies|articles|works|preprints|patents?|systems?|simulations?|catalog(?:ue)?s?|measurements?|part|parts|sections?|chapters|companion|follow-?up|sequel|earlier|previous|preliminary|prior|shorter|longer|extended|extends|extension|extending|abridged|another|other|others|authors?|comment on|reply|erratum|based|builds?|supersedes|replaces|see|cf|follows?|following|uses?|using|compare[sd]?|comparing|comparison|inspired|relies|rel(?:y|ying) on|we|their|they|he|she|trained|evaluated|tested|implements?|implemented|implementation|adapted|adopts?|derived|like|unlike|including those|contrary|motivated|proposed|introduced|baselines?|admin|practices?|translat\w+|theses|thesis|dissertation|analysis|overview|summary|corpus|corpora|annotations?|questions?|answers?|claims?|concepts?|stars|users|reviews of|survey of|reanalysis|templates?|style|format)\b/i;
const COUNTED =
  /^(?:\d{1,3}|[a-z]+|\d+\s?\+\s?\d+) ?(?:(?:main|supplementary|extended|color|colour|additional|extra) )?(?:data )?(?:pages?|pp\.?|figures?|figs?\.?|tables?|datasets|images|videos?|algorithms?|appendi\w+|sections?|chapters|theorems|references)\b/i;
const COMPLETE = /\b(?:URL|available|included|added|corrected|fixed|typos?|updated)\b/i;

/** "12 pages", "5+3 figures": a thousand of anything is data. */
export const isCount = (part: string): boolean => COUNTED.test(part);

/** Whether a part of the sentence before a statement makes it one about something else: "Data taken from the code, …". */
export const isForeign = (part: string): boolean =>
  FOREIGN.test(part) && !isCount(part) && !COMPLETE.test(part);

const PLAIN_WORD =
  /^(?:\d\S*|v\d+|latex\S*|revtex\S*|tex|plain|amstex|pdf|pdflatex|ps|postscript|epsf?|pages?|pp?|figures?|figs?|tables?|colou?rs?|in|and|with|plus|including|of|text|main|suppl\w*|materials?|information|appendix|appendices|references?|refs?|footnotes?|oral|spotlight|poster|highlight|talk|presentation|paper|article|manuscript|letter|preprint|pre|print|short|long|full|regular|abstract|conference|workshop|journal|version|final|revised|accepted|published|presented|submitted|to|at|by|for|appear|publication|minor|major|changes?|corrections?|typos?|corrected|added|fixed|updated|english|french|german|russian|comments?|welcome|no|two|one|three|four|five|six|seven|eight|nine|ten|double|single|columns?|sided|survey|tutorial|demo|camera|ready|new|first|second|third|last|the|an?|on|is|are|url|project|page|code|available|video)$/i;

const arePlain = (words: readonly string[]): boolean =>
  words.every((word) => PLAIN_WORD.test(word));

/**
 * Whether a part says no more than how the paper is made up ("LaTeX", "5 figures", "short paper") or where it
 * belongs. With `names` also names alone ("Oslo, Norway"): "Follows DETR (ECCV 2020)" names another's place.
 */
export function isNeutral(part: string, names: boolean): boolean {
  const words = part.split(/[\s+/&-]+/).filter(Boolean);
  if (isCount(part) || arePlain(words) || knownName(part) !== undefined) return true;
  const isJournal = part.includes('.') && words.every((word) => /^\p{Lu}\p{L}*\.?$/u.test(word));
  if (isJournal) return true;
  const [first = ''] = words;
  return (
    names &&
    (words.length === 1 || PLAIN_WORD.test(first) || /\p{Lu}.*\p{Lu}|\d/u.test(first)) &&
    words.every((word) => PLAIN_WORD.test(word) || /^\p{Lu}/u.test(word))
  );
}
