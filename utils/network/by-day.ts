import { KEPT_MS } from './ledger.ts';
import { REASONS } from './reasons.ts';
import { ROW_VERSION, type RequestRow } from './rows.ts';

export interface LedgerDay {
  /** `YYYY-MM-DD` by the reader's clock. */
  day: string;
  /** Newest first. */
  rows: RequestRow[];
  bytes: number;
  /** Requests without an answer. */
  failed: number;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The reader's own date. */
function dateOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether a stored row can be shown: of this shape, with a reason that is known, and no older than is kept. */
function isSound(row: RequestRow, now: number): boolean {
  const { v, at, reason, host, outcome, bytes } = row;
  return (
    v === ROW_VERSION &&
    Math.abs(now - at) <= KEPT_MS &&
    Object.hasOwn(REASONS, reason) &&
    typeof host === 'string' &&
    (Number.isInteger(outcome) || ['asked', 'failed', 'loaded'].includes(String(outcome))) &&
    (bytes === undefined || Number.isFinite(bytes))
  );
}

/** The ledger's rows by the reader's days, newest first, with their totals. */
export function byDay(stored: readonly RequestRow[], now: number): LedgerDay[] {
  const days = new Map<string, LedgerDay>();
  const sound = stored.filter((row) => isSound(row, now)).sort((a, b) => b.at - a.at);
  for (const row of sound) {
    const date = dateOf(row.at);
    const day = days.get(date) ?? { day: date, rows: [], bytes: 0, failed: 0 };
    day.rows.push(row);
    day.bytes += row.bytes ?? 0;
    if (row.outcome === 'asked' || row.outcome === 'failed') day.failed += 1;
    days.set(date, day);
  }
  return [...days.values()];
}
