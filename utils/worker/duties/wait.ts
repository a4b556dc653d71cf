import { isDiskFull } from '../../db/disk-full.ts';
import type { DutyName } from './duty.ts';

const MINUTE = 60_000;
const LONGEST_MS = 60 * MINUTE;
/** Each try may cost the feed a request; and room on a disk does not come by itself. */
const RESTS_MS = 30 * MINUTE;

/** How long a duty that failed `tries` times in a row (from 1) rests: two minutes, doubled each time, an hour at most. */
export function dutyWaitMs(name: DutyName, tries: number, error: unknown): number {
  const wait = Math.min(LONGEST_MS, MINUTE * 2 ** Math.min(Math.max(tries, 1), 10));
  const rests = name === 'reading' || name === 'archive' || isDiskFull(error);
  return rests ? Math.max(wait, RESTS_MS) : wait;
}
