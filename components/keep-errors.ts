import type { TidemarkDb } from '../utils/db/tidemark-db.ts';
import { recordProblem } from '../utils/db/problems.ts';
import { errorWords } from '../utils/view/error-report.ts';

export type KeepError = (error: unknown, place: string) => void;

/** Keeps what failed in a page for options → diagnostics; in a private window nothing is written. */
export function createKeepError(db: TidemarkDb, isPrivate: () => Promise<boolean>): KeepError {
  return (error, place) => {
    const problem = { kind: 'internal', reason: errorWords(error), subject: place } as const;
    void isPrivate().then((is) => (is ? undefined : recordProblem(db, problem, new Date())));
  };
}

/** What fails outside of drawing (a press, a promise that nobody awaits) is kept too. */
export function keepStrayErrors(keep: KeepError, page: string): void {
  addEventListener('error', ({ error }) => keep(error, page));
  addEventListener('unhandledrejection', ({ reason }) => keep(reason, page));
}
