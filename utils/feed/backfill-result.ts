/** What one step of the backfill came to. */
export type BackfillResult =
  /** One request was made; `monthDone` when it was a month's last. */
  | { kind: 'stepped'; monthDone: boolean }
  /** Nothing to do before `at`; undefined: until something changes. */
  | { kind: 'idle'; at?: Date };
