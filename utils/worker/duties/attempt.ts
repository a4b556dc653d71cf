import type { DutyName } from './duty.ts';
import type { DutyBook } from './duty-book.ts';

/** A work that takes longer hangs: the database or the browser does not answer. */
const LIMIT_MS = 10 * 60_000;

type Outcome<T> = { ok: true; value: T } | { ok: false };

/**
 * Tries a piece of a duty's work. Never rejects: a failure is written into the book, with the duty's name,
 * and whoever asked goes on. `limitMs`: after so long (Infinity: never) it counts as failed, and nobody waits
 * for it any more; a duty that hangs is not begun a second time.
 */
export type Attempt = <T>(
  name: DutyName,
  work: () => Promise<T>,
  limitMs?: number,
) => Promise<Outcome<T>>;

export function createAttempt(book: DutyBook): Attempt {
  const hanging = new Set<DutyName>();

  function limited<T>(name: DutyName, work: () => Promise<T>, limitMs: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const start = performance.now();
      let timer: ReturnType<typeof setTimeout> | undefined;
      /** By the clock: a timer alone may be let off early. */
      function watch(): void {
        const left = limitMs - (performance.now() - start);
        if (left > 0) {
          timer = setTimeout(watch, left);
          return;
        }
        hanging.add(name);
        reject(new Error(`not done within ${limitMs / 1000} s`));
      }
      if (Number.isFinite(limitMs)) watch();
      const settled = (): void => {
        clearTimeout(timer);
        hanging.delete(name);
      };
      // `then` calls it in a later turn, so that what it throws at once is a rejection too.
      void Promise.resolve().then(work).then(resolve, reject).finally(settled);
    });
  }

  return async (name, work, limitMs = LIMIT_MS) => {
    if (hanging.has(name)) return { ok: false };
    try {
      const value = await limited(name, work, limitMs);
      await book.done(name);
      return { ok: true, value };
    } catch (error) {
      await book.failed(name, error);
      return { ok: false };
    }
  };
}
