import type { VoteSampleRow } from '../../../utils/db/tables.ts';
import { surplus } from '../../../utils/trend/samples.ts';
import { seeded } from '../../support/world/random.ts';
import type { Section } from '../part.ts';

const DAY = 24 * 60;
/** As many as the feed lists in a year: 250 days of about 36 (docs/FEED.md). */
const PAPERS = 9000;
/** Key and value of one row with its keys in LevelDB, as measured in Chromium over 200,000 rows. */
const ROW_BYTES = 60;

/** Minutes to the next reading of a paper whose day is `age` days old (utils/feed/schedule.ts, at its liveliest). */
function wait(age: number): number {
  if (age < 1) return age < 15 / 24 ? 30 : 60;
  if (age < 2) return 180;
  return age < 14 ? DAY : 7 * DAY;
}

/** When a paper is read, in minutes since it came, until its day is settled. */
function readings(random: () => number): number[] {
  const at: number[] = [];
  for (let minute = 0; minute < 60 * DAY;) {
    at.push(minute);
    minute += Math.round(wait(minute / DAY) * (0.9 + 0.2 * random()));
  }
  return at;
}

/** How many vote samples a year leaves behind, with every reading bringing another count. */
export function samplesOfAYear(): Section {
  const random = seeded('samples');
  let rows = 0;
  const tries = 200;
  for (let n = 0; n < tries; n += 1) {
    let kept: VoteSampleRow[] = [];
    for (const at of readings(random)) {
      kept.push({ id: '2608.00001', at, upvotes: at });
      const old = new Set(surplus(kept, at));
      kept = kept.filter((row) => !old.has(row));
    }
    rows += kept.length;
  }
  const all = Math.round((rows / tries) * PAPERS);
  const megabytes = (all * ROW_BYTES) / 1e6;
  return {
    verdicts: [
      {
        what: `Vote samples of a year: ${PAPERS.toLocaleString('en')} papers, ${all.toLocaleString('en')} rows`,
        budget: '≤ 20 MB',
        measured: `${megabytes.toFixed(1)} MB`,
        met: megabytes <= 20,
      },
    ],
    text: '',
  };
}
