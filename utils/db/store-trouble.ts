import { isDiskFull } from './disk-full.ts';

/** Why the database cannot be used, as far as it makes a difference to what the reader can do. */
export type StoreTrouble =
  /** The browser gives extensions no database in this kind of window. */
  | 'none-here'
  | 'full'
  /** Another window holds an older version of it. */
  | 'blocked'
  /** A later Tidemark wrote it. */
  | 'newer'
  /** It does not answer. */
  | 'slow'
  /** The browser cannot open it: damaged, or for reasons it does not tell. */
  | 'closed';

const BY_NAME: Readonly<Record<string, StoreTrouble>> = {
  MissingAPIError: 'none-here',
  SecurityError: 'none-here',
  InvalidStateError: 'none-here',
  VersionError: 'newer',
  DatabaseClosedError: 'closed',
  OpenFailedError: 'closed',
  UnknownError: 'closed',
  DataError: 'closed',
  NotFoundError: 'closed',
};

const MOST_CAUSES = 5;

/**
 * What an error says of the database itself; undefined when it is about something else. The innermost cause
 * that says something counts: Dexie tells "closed" of whatever kept it from opening. InvalidStateError is
 * what Firefox answers in private windows and where history is never kept.
 */
export function storeTroubleOf(error: unknown): StoreTrouble | undefined {
  if (isDiskFull(error)) return 'full';
  let trouble: StoreTrouble | undefined;
  let cause = error;
  for (let n = 0; n < MOST_CAUSES && cause instanceof Error; n += 1) {
    trouble = Object.hasOwn(BY_NAME, cause.name) ? BY_NAME[cause.name] : trouble;
    cause = (cause as Error & { inner?: unknown }).inner ?? cause.cause;
  }
  return trouble;
}
