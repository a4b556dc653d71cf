/**
 * What may stand before the verb of a statement about this paper: nothing, "this paper has been", "version".
 * A list of what is allowed, since what is not about this paper ("code", "the companion paper",
 * "an earlier version", "not yet") has no end.
 */
const KIND = `(?:(?:extended |structured )?abstract|(?:(?:short|long|full|regular|conference|workshop|journal|research|main|position|survey|review|system|demo(?:nstration)?|invited|letter|industry|student|scientific|original) )*(?:paper|article|manuscript|letter|work|contribution|preprint|pre-print|e-print|study|chapter|poster|talk|submission|note|report|review|survey|demo|tutorial|research))`;
const ADJECTIVE = `(?:final|revised|current|present|corrected|updated|latest|new|v\\d+|peer[- ]reviewed|author'?s?'?|accepted|camera[- ]ready)`;
const THIS = `(?:this|the present|the current|present|current)`;
const AUX = `(?:(?:has|have|had)(?: (?:now|just|recently|also|already|since))?(?: been)?|is|was|got|being|been|it (?:was|is|has been)|which (?:was|is|has been))`;
const ADVERB = `(?:now|just|recently|also|already|finally|formally|officially|since|originally|later|first|as|both|it is|peer[- ]reviewed and|reviewed and|revised and|refereed and|accepted and|presented and|published and)`;
const COPY_OF = `(?:this is )?(?:an? |the )?(?:(?:author'?s?'?|author[- ]prepared|author[- ]created|accepted|final|peer[- ]reviewed|camera[- ]ready|personal|original|un-?edited|post-?print|pre-?print|pre-print|post-print) )*(?:version|manuscript|copy|draft|post-?print|pre-?print|pre-print|e-?print)? ?of (?:the|a|an|our|this) (?:following )?(?:[\\w-]+ )?(?:manuscript|paper|article|work|chapter|contribution|letter)(?: of the same (?:name|title))?(?:,? (?:that|which))?(?: ${AUX})?`;
const MATCHES = `(?:(?:(?:it |now |this version |version |updated to |revised to |changed to |edited to |minor changes to |to )?(?:match(?:es|ing|ed)?|agree[sd]?(?: with)?|corresponds? to|conform(?:s|ed)? to|coincides? with|reflects?|identical to|similar to|very similar to|consistent with|equivalent to|as in|same as|essentially))(?: the| our)?(?: final| journal)?(?: version)?)`;

const LEAD = new RegExp(
  `^(?:(?:v(?:ersion |\\. ?)?\\d+,? (?:(?:is|was|as) )?(?:the )?)?(?:(?:${THIS}(?: is(?: an?| the| our)?)?|(?:the )?(?:final|revised|updated|corrected|current|latest)|${COPY_OF}|${MATCHES}|(?:${THIS} )?(?:is )?(?:an? |the )?(?:${ADJECTIVE} )*(?:${KIND}|version|version of (?:this|the) (?:paper|article|manuscript|work))(?:,? ${AUX})?|(?:the|our) (?:${ADJECTIVE} )*(?:${KIND}|version),? ${AUX}|${AUX}) )?(?:${ADVERB} )*)$`,
  'i',
);

/** Whether the words before a verb, with the space before it, leave it a statement about this paper. */
export const isLead = (words: string): boolean => words === '' || LEAD.test(words);

/** Words that take a statement back or make it depend, anywhere in its sentence. */
export const TAKEN_BACK =
  /\b(?:pending|subject to|conditional(?:ly)?|conditioned|provisional(?:ly)?|provided (?:that|it)|unless|if|when|once|until|upon (?:accept|publi|final)\w*|whether|hope\w*|tentativ\w*|reject\w*|declin\w*|withdr\w+|retract\w*|revoked|cancell?ed|not(?! (?:including|counting|the final))|never|nor|neither|without being|possibl[ey]|may (?:be|appear|not)|might|could|would|should|want|wish\w*|aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|expected|intend\w*|likely|(?:with|after|minor|major) (?:\w+ )?revisions?|for (?:peer[- ])?(?:review|consideration|evaluation|refereeing)|nicht|kein\w*|falls|pas (?:encore|accept|publi)|non (?:accett|public)|sous réserve|no (?:fue|ha sido)|rechazado|refusé|abgelehnt)\b|n't\b/i;
