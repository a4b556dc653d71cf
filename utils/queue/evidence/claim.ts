import type { Evidence } from '../item/schema.ts';

/**
 * What a text says of its own paper. `withdrawn` and `superseded` take the paper back; `accepted`,
 * `camera-ready`, `forthcoming`, `presented` and `published` are verbs of the text; `reference` is a
 * citation of a journal, `venue` only names a place ("ICLR 2024"), `version` tells of a revision.
 */
export type Saying =
  | 'withdrawn'
  | 'superseded'
  | 'accepted'
  | 'camera-ready'
  | 'forthcoming'
  | 'presented'
  | 'published'
  | 'reference'
  | 'venue';

export type Claim = { says: Saying } | { says: 'version'; version: number };

/**
 * The stored kind of each. The kinds stay the five that backups of every build know; the finer word is read
 * from the stored text again when it is shown (`tellingOf`), so that no stored kind says more than its text. A
 * comment that is kept only for the length that it says (`pagesOf`) is stored as `accepted`, and not shown.
 */
export const KIND_OF: Record<Claim['says'], Evidence['kind']> = {
  withdrawn: 'withdrawn',
  superseded: 'withdrawn',
  accepted: 'accepted',
  'camera-ready': 'accepted',
  forthcoming: 'accepted',
  presented: 'accepted',
  published: 'journal',
  reference: 'journal',
  venue: 'venue',
  version: 'version',
};
