import { knownName } from './venue-names.ts';

const LABEL = /^journal[- ]ref(?:erence)?\s*:\s*/i;
const NOT_A_JOURNAL =
  /\b(?:sec(?:tion|t)?|fig(?:ure)?|tab(?:le)?|version|release|part|chapter|lecture|draft|revised|windows|msc|class|subject|run|task|track|may|june?|july?|january|february|march|april|august|september|october|november|december|comment|reply|erratum|see|from|data|cf)\b/i;
const JOURNAL_WORD = new RegExp(
  `\\b(?:SIAM|IEEE|ACM)\\b|\\b(?:[Jj]ournal|Letters?|Reviews?|Transactions|Proceedings|Annals|Physics|Physical|Physica|Mathemati\\w+|Research|Sciences?|Nature|Bulletin|Communications|Acta|Archiv\\w*|Advances|Astronom\\w+|Astrophys\\w+|Chemistry|Biology|Computing|Quarterly|Galaxies|Entropy|Sensors|Universe|Symmetry|Zeitschrift|Annalen|Machine Learning|Neural Networks|Neurocomputing|Pattern Recognition|Artificial Intelligence|Inventiones|Duke|Compositio|Quantum)\\b|(?:J|Phys|Rev|Lett|Proc|Trans|Ann|Math|Astron|Chem|Mech) \\p{Lu}\\p{L}+|\\p{Lu}\\p{L}{0,9}\\. ?(?:of |and |& )?\\p{Lu}\\p{L}{0,10}(?!\\p{L})`,
  'u',
);
/** "Comment on Phys. Rev." is another's paper, "Annals of Phys." a journal. */
const ABOUT =
  /^(?!(?:J|Journal|Ann|Annals|Bull|Bulletin|Trans|Transactions|Proc|Proceedings|Rev|Review|Reviews|Arch|Archive|Archives|Int|International|Acta|Adv|Advances|Lett|Letters|Notices|Memoirs|Studies|Frontiers|Prog|Progress|Rep|Reports|Communications|Comm|Commun|Foundations|Physics|Astronomy|Quarterly|Zeitschrift|Revue|Theory)\b)\S+ (?:of|on|to|for|in|from|by|with) /;
const NAME_WORD = /^(?:\p{Lu}[\p{L}.&'/-]*[:,]?|of|and|the|in|on|for|et|de|la|und|für|&)$/u;
const NUMBER_WORD =
  /^(?:[a-z]{0,3}\d[\da-z]{0,12}|vol(?:ume)?|no|number|issue|iss|pp?|pages?|art(?:icle)?|id|part|ser(?:ies)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|doi|[a-z]|ieee|acm|pmlr|springer|elsevier|url)$/i;
const COMPACT = /^(?:JHEP|JCAP|JINST|JSTAT|PoS) ?\(?(?=[\dA-Z])/;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

const areNumbers = (text: string): boolean =>
  text
    .split(/[\s,.:;()[\]/+-]+/)
    .filter(Boolean)
    .every((word) => NUMBER_WORD.test(word));

const isName = (text: string): boolean =>
  (JOURNAL_WORD.test(text) || knownName(text)?.kind === 'journal') &&
  !ABOUT.test(text) &&
  !NOT_A_JOURNAL.test(text) &&
  text.split(' ').every((word) => NAME_WORD.test(word));

/**
 * Whether a text is a citation of a journal and nothing more: "Phys. Rev. D 98, 030001 (2018)",
 * "J. Mach. Learn. Res. 23 (2022) 1-45". It needs a journal's name, a year and a further number.
 */
export function isCitation(text: string): boolean {
  const plain = text
    .replace(LABEL, '')
    .replace(/^in:? /i, '')
    .trim();
  const compact = COMPACT.exec(plain)?.[0];
  const end =
    compact?.length ?? plain.search(/[\s,(]*\b(?:vol(?:ume)?|no|pp?|issue)\b\.? ?\d|[\s,([]*\d/i);
  if (end < 0) return false;
  const [name, numbers] = [plain.slice(0, end).trim(), plain.slice(end)];
  if (compact === undefined && !isName(name)) return false;
  return YEAR.test(numbers) && (numbers.match(/\d+/g)?.length ?? 0) >= 2 && areNumbers(numbers);
}
