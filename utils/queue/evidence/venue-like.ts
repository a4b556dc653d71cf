import { startsWithKnown } from './venue-names.ts';

/** What follows "in", "at", "by" and is no venue: parts of a text, languages, places where anybody puts things. */
const NO_VENUE =
  /^(?:the |an? |our |its? )*(?:sec(?:tion|t?\.)|chap|fig|tab(?:le|\.)|app(?:endix|\.)|ref(?:erence|\.)|part\b|theorem|lemma|prop|eq|page|step|stage|phase|(?:english|french|german|russian|chinese|spanish|japanese|italian|portuguese|korean)(?=$|[,.;:)(]| (?:and|with|only|language|translation)| \()|github|gitlab|git\b|zenodo|figshare|dryad|kaggle|hugging ?face|arxiv|biorxiv|medrxiv|ssrn|techrxiv|osf|medium\b|you ?tube|twitter|reddit|linkedin|pypi|steam|app store|google|wikipedia|imagenet|url\b|companion|separate|subsequent|future|follow|general|practice|principle|literature|community|public|most|many|all\b|some|any\b|several|each|least|both|peer|reviewers?\b|review(?! of)\b|consideration|evaluation|refereeing|revision|user|participant|expert|author|us\b|me\b|no\b|nobody|linux|default|isolation|parallel|v\d|\d+\s?(?:%|percent|cases|of))/i;
const VENUE_WORD =
  /\b(?:conferences?|conf\.|workshops?|symposi(?:um|a)|journal|proceedings?|proc\.|transactions|trans\.|letters|annals|magazine|congress|colloquium|meeting|forum|track|special issue|lecture notes|findings|j\.|rev\.|lett\.|phys\.|math\.|tagung|konferenz|zeitschrift|actes|conférence|revue|revista|congreso|rivista|atti)(?![\p{L}])/iu;

/**
 * How surely the words after "accepted at" name a venue: `strong` by a known name, a word such as
 * "conference", or a year beside a capital; `weak` by a capital letter alone; undefined: not at all.
 */
export function venueLike(words: string): 'strong' | 'weak' | undefined {
  const name = words
    .trim()
    .replace(/^(?:the|an?) /i, '')
    .replace(/^(?:(?:future|upcoming|next|forthcoming) )?(?:issue|volume \d+) of (?:the )?/i, '');
  if (NO_VENUE.test(name)) return undefined;
  if (startsWithKnown(name)) return 'strong';
  const near = name.split(/[,(]/, 1)[0] ?? '';
  if (VENUE_WORD.test(`${near} `)) return 'strong';
  const capital = /^(?:\d+(?:st|nd|rd|th) |(?:19|20)\d\d )?\p{Lu}/u.test(name);
  if (!capital) return undefined;
  return /\b\p{Lu}[^,(]*['\s](?:(?:19|20)\d\d|\d\d)\b/u.test(name.slice(0, 120))
    ? 'strong'
    : 'weak';
}
