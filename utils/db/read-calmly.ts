import Dexie, { RangeSet, rangesOverlap, type ObservabilitySet } from 'dexie';

/** Between the end of a reading and the begin of the next. */
const CALM_MS = 1000;

/** Of which tables' rows a reading is made, by primary key: from one to another, or any. */
export type Seen = Readonly<Record<string, readonly [from: string, to: string] | 'any'>>;

export type Told<T> = { value: T } | { error: unknown };

function touches(changed: ObservabilitySet, db: string, seen: Seen): boolean {
  return Object.entries(seen).some(([table, keys]) => {
    const rows = changed[`idb://${db}/${table}/`];
    if (rows === undefined) return false;
    return keys === 'any' || rangesOverlap(new RangeSet(keys[0], keys[1]), rows);
  });
}

/** The database was closed under it, by a deletion or by a newer version: others say so. */
const isClosed = (told: Told<unknown>): boolean =>
  'error' in told &&
  told.error instanceof Error &&
  /^(?:DatabaseClosed|Abort)Error$/.test(told.error.name);

/**
 * Reads now, and again once what was seen has changed: one reading at a time, each is told of, and a second lies
 * between two. Dexie's live queries drop a reading during which something changed and begin anew: while the archive
 * is copied, one that takes longer than a day of it would never be told of. Gives what ends it.
 */
export function readCalmly<T>(
  db: string,
  seen: Seen,
  read: () => Promise<T>,
  tell: (told: Told<T>) => void,
): () => void {
  let isReading = false;
  let hasChanged = false;
  let hasEnded = false;
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function plan(): void {
    if (hasEnded || isReading || !hasChanged || timer !== undefined) return;
    timer = setTimeout(() => void run(), Math.max(next - performance.now(), 0));
  }
  async function run(): Promise<void> {
    [isReading, hasChanged, timer] = [true, false, undefined];
    const told = await read().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    [isReading, next] = [false, performance.now() + CALM_MS];
    if (!hasEnded && !isClosed(told)) tell(told);
    plan();
  }
  function hear(changed: ObservabilitySet): void {
    hasChanged ||= touches(changed, db, seen);
    plan();
  }

  Dexie.on.storagemutated.subscribe(hear);
  void run();
  return () => {
    hasEnded = true;
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(hear);
  };
}
