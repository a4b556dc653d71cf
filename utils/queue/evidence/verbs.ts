import type { Saying } from './claim.ts';
import { isLead } from './lead.ts';
import { knownName, startsWithKnown } from './venue-names.ts';
import { venueLike } from './venue-like.ts';

type Verb = Extract<
  Saying,
  'accepted' | 'camera-ready' | 'forthcoming' | 'presented' | 'published'
>;

const start = (verb: string): RegExp => new RegExp(`(?<![\\wÀ-ž-])(?:${verb})(?![\\wÀ-ž-])`, 'gi');
const WHAT =
  '(?:publication|publishing|publish(?:ed)?|presentation|presented|inclusion|included|version|manuscript|paper|article|abstract|poster|oral|spotlight|talk|contribution|demo|submission)';
const AS_WHAT = `(?:(?:(?:as|for|to be|with) (?:an? |the |part of (?:an? |the )?)?(?:[\\w-]+ ){0,4}?|(?:(?:conference|workshop|journal|full|short|long|regular|main|research|invited) )*)${WHAT}(?: (?:${WHAT}|award|format))*)\\b`;
const SOON = '(?:soon |shortly |also |online |officially |formally )?';
const STARTS: [Verb, RegExp][] = [
  [
    'forthcoming',
    start(
      `(?:(?:due|scheduled|set|slated|about) )?(?:to|will) ${SOON}(?:appear|be ${SOON}(?:published|presented|included))|(?:forthcoming|upcoming)(?= (?:in|at|on)|$|[.,)])|in (?:press|print)`,
    ),
  ],
  [
    'camera-ready',
    start(`camera[- ]?ready(?: (?:version|copy|paper|manuscript|draft|submission))?`),
  ],
  [
    'published',
    start(
      `(?:first )?published(?: (?:version|article|paper|manuscript|online|electronically|open access))*|publication(?= (?:in|at) )|appear(?:s|ed)(?= (?:in|at|on|as) )|appearing(?= (?:in|at) )`,
    ),
  ],
  [
    'accepted',
    start(`(?:author'?s?'? (?=accepted (?:manuscript|version)))?accept(?:ed|ance)(?: ${AS_WHAT})?`),
  ],
  [
    'presented',
    start(
      `(?:(?:invited|contributed|plenary|keynote|oral|poster|short) )*(?:(?:talk|lectures?|seminar|poster|paper|work|presentation) )?(?:was |were )?(?:presented|given|delivered)(?: as (?:an? )?[\\w -]{3,40}?)?(?: orally| virtually| online| remotely| in person)?(?= (?:at|in|to|during|on|by)\\b)`,
    ),
  ],
];

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|märz|mai|juni|juli|okt|dez)[a-z]*\\.?';
const DATE = new RegExp(
  `^(?:online )?(?:(?:on|in|as of) )?(?:the )?(?=\\d|${MONTH})(?:[\\s,./-]*(?:of )?(?:\\d+(?:st|nd|rd|th)?\\b|${MONTH}))+(?=$|[,.;:()]| (?:by|to|at|in|for|via|online|and)\\b)`,
  'i',
);
/** What is accepted or given and is no paper. */
const NO_PAPER =
  /\b(?:lectures?|tutorials?|demo(?:nstration)?s?|seminar|keynote|courses?|theses|thesis|dissertation|habilitation|patent)\b/i;
const AS_NO_PAPER =
  /^(?:as|for|in) (?:an? |the |his |her |my )?(?:[\w.-]+ ){0,3}?(?:thesis|dissertation|habilitation|patent)\b/i;
const ENDS = /^(?:$|[.,)\]!([]|- )/;
const PREPOSITION =
  /^(?:of (?:the|our|this) (?:paper|article|work|manuscript) |(?:as|with) (?:an? |the |part of (?:the |an? )?)?[\w -]{2,50}? |online |electronically |)(?:published |presented |accepted |to appear )?(?:in|at|to|by|for|of|on|into|during|as part of|within)(?:: | )(?:the )?/i;

/** Whether what follows the verb lets it stand: nothing more, a date, or a preposition and a venue. */
function isGoodEnd(verb: Verb, after: string, isAlone: boolean): boolean {
  if (ENDS.test(after) || startsWithKnown(after)) return true;
  if (DATE.test(after)) return verb !== 'presented' && (verb !== 'published' || isAlone);
  if (after.startsWith(': ')) return venueLike(after.slice(2)) === 'strong';
  if (verb === 'published' && /^as a (?:blog|preprint|tech)/i.test(after)) return false;
  if (AS_NO_PAPER.test(after)) return false;
  const [preposition] = PREPOSITION.exec(after) ?? [];
  if (preposition === undefined) return false;
  const kind = venueLike(after.slice(preposition.length));
  const needsStrong = /\b(?:for|into|on|with|during|within)\b/i.test(preposition);
  return kind === 'strong' || (kind === 'weak' && !needsStrong);
}

/**
 * The statement with which a part of a sentence begins: "accepted for publication in PRD", "this paper has
 * been published in Nature", "MNRAS in press". Undefined for anything else. `isAlone`: nothing stands before
 * it but counts of pages, so that "published in 2022" is about the paper.
 */
export function verbOf(rest: string, isAlone: boolean): Verb | undefined {
  const led = knownName(rest)?.rest.trim() ?? rest;
  for (const [verb, pattern] of STARTS) {
    for (const found of led.matchAll(pattern)) {
      const after = led.slice(found.index + found[0].length).trim();
      const upToVerb = led.slice(0, found.index + found[0].length);
      if (verb === 'presented' && NO_PAPER.test(upToVerb)) continue;
      if (isLead(led.slice(0, found.index)) && isGoodEnd(verb, after, isAlone)) return verb;
    }
  }
  return undefined;
}
