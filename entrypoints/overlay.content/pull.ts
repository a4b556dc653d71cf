import { send } from './send.ts';
import type { Store } from './store.ts';

const FIRST_MONTH = '2305';

/**
 * Tells the worker which months this page would need and the archive has not yet, each once: they are
 * copied before their turn. It changes the order of requests that are made anyway, and causes none.
 */
export function createPull(store: Store): (months: Iterable<string>) => void {
  const told = new Set<string>();
  return (months) => {
    const wanted = store
      .notCopied(months)
      .filter((month) => month >= FIRST_MONTH && month < '9000' && !told.has(month))
      .slice(0, 60);
    if (wanted.length === 0) return;
    wanted.forEach((month) => told.add(month));
    void send('seen', { months: wanted });
  };
}
