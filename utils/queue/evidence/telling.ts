import type { Evidence } from '../item/schema.ts';
import type { Claim } from './claim.ts';
import { readComment } from './read-comment.ts';
import { readReference } from './read-reference.ts';

export interface TellingEvidence extends Evidence {
  /** What the text says, finer than its kind. */
  word: Claim['says'];
}

function wordOf({ kind, text }: Evidence): Claim['says'] | undefined {
  if (kind === 'version' || kind === 'venue') return kind;
  return (kind === 'journal' ? readReference(text) : readComment(text))?.says;
}

/**
 * The evidence that may be shown, each with the word that its text bears out. What earlier builds stored
 * though its text says nothing ("22 pages, 10,000 images released in 2024" as a journal) is left out; it
 * stays stored.
 */
export const tellingOf = (evidence: readonly Evidence[]): TellingEvidence[] =>
  evidence.flatMap((one) => {
    const word = wordOf(one);
    return word === undefined ? [] : [{ ...one, word }];
  });
