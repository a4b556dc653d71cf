import { knownName } from './venue-names.ts';

const PREFIX =
  /^(?:(?:in|at|for):? )?(?:the )?(?:(?:oral|spotlight|poster|talk|demo|highlight|(?:long |short |full )?paper|(?:best|outstanding) (?:student )?paper(?: award)?|findings of(?: the)?|proceedings of(?: the)?|proc\.(?: of)?(?: the)?|proceedings) (?:presentation )?(?:at |in |of )?)?(?:the )?/i;
const MARKS =
  /^(?:[\s,:()-]*\b(?:oral|spotlights?|poster|highlight|notable|top|\d{1,2}%|best (?:student )?paper|award|finalist|nominee|candidate|main|conference|long|short|full|regular|demo|industry|findings|paper|presentation|proceedings|accepted|track|workshops?|camera[- ]?ready|journal|early accept|accept)(?!\p{L}))*[\s,:()-]*$/iu;
const TRACK =
  /^'?s?[\s,:-]*(?:[\p{L}&0-9-]+ ){0,8}?(?:workshops?|track|symposium|findings)\b(?: (?:on|for|at) [^,;]+)?(?: ?\([^)]*\)?)?$/iu;
const LONG =
  /^(?:[Ii]n:? |[Aa]t )?(?:[Tt]he )?(?:(?:19|20)\d\d |\d+(?:st|nd|rd|th) |\p{L}+th )?(?:\p{Lu}[\p{L}/&'-]* |annual |international |european |\d+(?:st|nd|rd|th) ){0,10}?(?:[Cc]onference|[Ss]ymposium|[Ww]orkshop|[Cc]ongress|[Cc]olloquium)(?: (?:on|for|of|in) \p{Lu}| \(?\p{Lu}+)/u;
const IN_PROCEEDINGS =
  /^(?:(?:talk|lecture|paper|contribution|contributed|appears?) (?:in |to |at |for )?(?:the )?)?(?:in:? |in the |to |part of (?:the )?)?(?:conference )?(?:proceedings?|proc\.)(?: of)?(?: the)? (?=\S*\d|\S*\p{L})/iu;
const CONTRIBUTION =
  /^(?:invited |contributed )?(?:contribution|contributed|talk|lectures?|poster|oral|spotlight|chapter)(?: presentation)? (?:to|at|in|for) /iu;
const ELSEWHERE =
  /\b(?:challenge|competition|contest|shared task|leaderboard|cup|hackathon|submission|submitted|papers|template|style|format|is|are|was|were|we|analy[sz]\w+|data ?sets?(?! and bench)|rules|deadline|statistics|reviews|reviewers?|tutorials?|keynote|panel|comments? (?:are |were )?(?:addressed|included))\b/i;
const DATED =
  /\b(?:19|20)\d\d\b|['’]?\d\d\b|\d(?:st|nd|rd|th)\b|\p{L}{3,}(?:th|first|second|third)\b/u;
const KNOWN_PLACE =
  /conference|symposium|workshop|journal|proceedings|special issue|meeting|school|congress|colloquium/i;

/** What is given at a conference and is no paper of it: a talk, a demonstration. */
const NO_PAPER =
  /^(?:an? |the |our )?(?:(?:invited|plenary|contributed|live|system) )*(?:talk|lectures?|demo(?:nstration)?s?|seminar|slides|thesis|dissertation)\b(?! (?:paper|track|in (?:the )?proc))/i;

/** "ICLR 2024", "2023 IEEE ICRA (oral)", "ECML PKDD 2020", "ICML 2023 Workshop on …", "Findings of ACL". */
function isShort(own: string, phrase: string): boolean {
  const prefix = PREFIX.exec(own)?.[0] ?? '';
  const said = own.slice(prefix.length);
  const year = /^(?:19|20)\d\d /.exec(said)?.[0] ?? '';
  const first = knownName(said.slice(year.length));
  const second = first && !first.hasYear ? knownName(first.rest.trim()) : undefined;
  const name = second ?? first;
  if (name?.kind !== 'conference') return false;
  if (year === '' && !name.hasYear && !/findings/i.test(prefix)) return false;
  const tail = phrase.slice(own.length - name.rest.length);
  return MARKS.test(name.rest) || TRACK.test(tail);
}

/**
 * Whether a part of a sentence only names where the paper belongs, without a verb: "NeurIPS 2023 (Oral)",
 * "in Proceedings of the 12th Workshop on …", "contribution to the special issue …".
 */
export function isNamedVenue(own: string, rest: string): boolean {
  if (ELSEWHERE.test(rest)) return false;
  const phrase = rest.split(/[,(:]| - /, 1)[0]?.trim() ?? '';
  if (IN_PROCEEDINGS.test(rest)) return true;
  if (NO_PAPER.test(rest)) return false;
  if (isShort(own, phrase)) return true;
  if (LONG.test(rest) && DATED.test(rest)) return true;
  return (
    CONTRIBUTION.test(rest) &&
    (KNOWN_PLACE.test(rest) || rest.split(' ').some((word) => knownName(word) !== undefined))
  );
}
