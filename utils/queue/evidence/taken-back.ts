const WHAT = `(?:arxiv )?(?:paper|article|manuscript|submission|work|preprint|pre-print|e-?print|note|letter|report|document|study)`;
const THIS = `(?:(?:this|the|our|present|the present|this arxiv) )?`;
const WAS = `(?:(?:has|have|had)(?: (?:now|since))? been|is(?: being| now| hereby)?|was|being)`;
const REASON = `(?=$|[.,:;)(\\]!]| - | (?:by|due|because|as|since|for|on|from (?:the )?arxiv|pending|after|following|in order|and|at|to|per|until|owing|temporarily|permanently|while|with|upon|when|so)\\b)`;

const WITHDRAWN = [
  `(?:${THIS}(?:${WHAT}|this version),? )?(?:(?:v\\d+ )?${WAS} )?(?:now |hereby |temporarily |permanently |voluntarily )*(?:withdrawn|withdrawed|retracted)${REASON}`,
  `(?:the |all |both |corresponding |sole )*authors?(?:\\(s\\))? (?:(?:has|have)(?: now)?(?: decided to)? |decided to |wish(?:es)? to |hereby |request(?:s|ed)? (?:the )?|must |regretfully )*withdr(?:aw|ew|awn|aws|awal of) (?:${THIS}${WHAT}|this|it)\\b`,
  `(?:we|i) (?:(?:have|had)(?: decided to)? |decided to |wish to |hereby |regretfully |must |are |am )*withdr(?:aw|ew|awn|awing) (?:${THIS}${WHAT}|this|it)\\b`,
  `withdrawal (?:by|at the request of|requested by|due to|because of|of this (?:paper|article|manuscript|submission))\\b`,
].map((pattern) => new RegExp(`^${pattern}`, 'i'));

const NEWER = `(?:an? |the |our |my )?(?:(?:newer|new|later|more recent|improved|extended|longer|updated|merged|joint|much|substantially|expanded|revised|subsequent|significantly|other) )*(?:paper|article|version|manuscript|work|preprint|submission|e-?print)`;
const SUPERSEDED = new RegExp(
  `^(?:${THIS}(?:${WHAT}|version),? )?(?:(?:${WAS}) )?(?:now |largely |entirely |completely )*(?:(?:superseded|superceded|subsumed|obsoleted) by\\b|made obsolete by\\b|(?:replaced by|merged (?:into|with)|incorporated into|absorbed into|subsumed (?:into|in)) (?:${NEWER}\\b|arxiv|\\[?\\d{4}\\.\\d{4,5}|[a-z-]+/\\d{7}|URL))`,
  'i',
);

/** "Restored" takes a withdrawal back; "withdrawn from ICLR" is no withdrawal of the paper. */
const NOT_SO =
  /\b(?:restored|reinstated|by mistake|mistakenly|erroneously|in error|no longer|not|never|un-?withdrawn|withdr\w+ (?:(?:from|at) (?!(?:the )?(?:arxiv|author|request))\S|by mistake))/i;

/** "Withdrawn by the authors: Lemma 2 is false", said by the authors or by arXiv. */
export const isWithdrawal = (rest: string): boolean =>
  WITHDRAWN.some((pattern) => pattern.test(rest)) && !isUndone(rest);

/** "Superseded by arXiv:2401.00001". */
export const isSuperseded = (rest: string): boolean => SUPERSEDED.test(rest) && !isUndone(rest);

const isUndone = (rest: string): boolean => {
  const [head = ''] = rest.split(/(?<=withdrawn|retracted)[,:(]/i);
  return NOT_SO.test(head);
};
