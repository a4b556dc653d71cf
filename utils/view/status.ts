import type { SyncState } from '../db/state-values.ts';

/** The one state a page tells the reader of, the gravest first; `fine` says nothing. */
export type Status =
  | { kind: 'access' }
  | { kind: 'first-run'; read: number; total: number }
  | { kind: 'trouble'; words: string; nextTryAt: string; keptAt?: string }
  | { kind: 'offline'; keptAt?: string }
  | { kind: 'fine' };

/** `inPrivate`: nothing is copied there, so that a first copy that never ends must not be told of. */
export function statusOf(sync: SyncState, hasAccess: boolean, inPrivate: boolean): Status {
  if (!hasAccess || sync.accessMissing === true) return { kind: 'access' };
  const keptAt = sync.lastReadAt;
  if (sync.trouble) {
    const { words, nextTryAt } = sync.trouble;
    return { kind: 'trouble', words, nextTryAt, keptAt };
  }
  if (sync.offline === true) return { kind: 'offline', keptAt };
  if (inPrivate) return { kind: 'fine' };
  if (sync.firstRun) return { kind: 'first-run', ...sync.firstRun };
  return sync.lastReadAt === undefined
    ? { kind: 'first-run', read: 0, total: 15 }
    : { kind: 'fine' };
}
