import { isCitation } from './citation.ts';
import type { Claim } from './claim.ts';
import { plainText } from './plain-text.ts';
import { JUDGED, readComment } from './read-comment.ts';

/** What authors put into the field when they have no reference, and what belongs into the comments. */
const NO_REFERENCE =
  /^(?:n\/?a|none|no|tb[ad]|unpublished|preprint(?: \(?\d{4}\)?)?|arxiv\b.*|e-?print|-+)?[.\s]*$|\b\d(?:[\d,]*\d)? ?(?:pages|figures|figs|tables|images|samples|sources)\b|\b(?:comments? welcome|released|code|github|accepted|pending|to be determined)\b/i;

/** Places where anybody puts things, and what is written there for want of a reference. */
const NO_JOURNAL =
  /\bCoRR\b|\b[A-Z]\w*[rR][xX]iv\b|\b(?:bio|med|chem|psy)[rR]xiv\b|^[A-Z]+(?:-[A-Z]+)+-\d{2,4}-\d+$/;
const NO_PAPER =
  /\b(?:ssrn|zenodo|figshare|dryad|kaggle|hugging ?face|openreview|osf preprints|research square|hal-\d+|thesis|dissertation|technical report|white ?paper|template|patent|blog(?: post)?|data ?set,|dataset \(?\d)/i;

/**
 * What the field for the journal reference says. Anything that names something is a reference there, since
 * the page itself says so; verbs ("to appear in …", "withdrawn") are read as in a comment, and what was only
 * submitted is none.
 */
export function readReference(field: string): Claim | undefined {
  const text = plainText(field.slice(0, 1000));
  const said = readComment(field);
  if (said !== undefined && said.says !== 'venue' && said.says !== 'version') return said;
  if (/^(?:https?:|www\.)/i.test(field.trim())) return undefined;
  if (NO_JOURNAL.test(text) || NO_PAPER.test(text)) return undefined;
  if (isCitation(text)) return { says: 'reference' };
  if (JUDGED.test(text) || NO_REFERENCE.test(text)) return undefined;
  return /\p{Lu}/u.test(text) && /\p{L}{2}/u.test(text) ? { says: 'reference' } : undefined;
}
