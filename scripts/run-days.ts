import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

/**
 * `npm run test:days`: what depends on the day, on days that are unlike others, in three time zones. Words
 * after `--` choose: `-- Sunday Tokyo` runs only the rows that hold both.
 */
const MOMENTS = {
  'a Sunday': '2026-08-23T12:00',
  'a Monday holiday': '2027-01-18T12:00',
  'the day after a holiday without a list': '2026-09-08T09:00',
  'New Year’s Eve': '2026-12-31T23:40',
  'clocks go forward': '2027-03-14T01:30',
  'clocks go back': '2026-11-01T01:30',
  '29 February': '2028-02-29T12:00',
  'the first of a month': '2027-02-01T00:10',
};
const ZONES = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles'];

const UNIT = [
  'view',
  'components',
  'library',
  'popup',
  'options',
  'format.test.ts',
  'time',
  'queue/removed.test.ts',
].map((name) => `tests/unit/${name}`);
for (const path of UNIT) if (!existsSync(path)) throw new Error(`There is no ${path}.`);
/** Tests of what shows days, weeks, months or hours carry the tag; the rest is the same on any day. */
const E2E = ['tests/e2e', '--grep=@day'];
const REPORT = '.output/days.json';

function run(command: string, args: string[], env: Record<string, string>): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function e2eCounts(): string {
  const { stats } = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    stats: { expected: number; unexpected: number; skipped: number };
  };
  return `${stats.expected} passed, ${stats.unexpected} failed, ${stats.skipped} not run`;
}

const wanted = process.argv.slice(2);
const rows = Object.entries(MOMENTS)
  .flatMap(([moment, time]) => ZONES.map((zone) => ({ moment, time, zone })))
  .filter(({ moment, zone }) => wanted.every((word) => `${moment} ${zone}`.includes(word)));

const table = rows.map(({ moment, time, zone }) => {
  console.log(`\n── ${moment}, ${time} in ${zone}`);
  rmSync(REPORT, { force: true });
  const env = { TIDEMARK_NOW: time, TZ: zone, PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT };
  const unit = run('vitest', ['run', ...UNIT], env);
  const e2e = run('playwright', ['test', ...E2E], env);
  return { moment, zone, good: unit && e2e, unit: unit ? 'ok' : 'failed', e2e: e2eCounts() };
});
console.table(table.map(({ moment, zone, unit, e2e }) => ({ moment, zone, unit, e2e })));
process.exit(table.length > 0 && table.every(({ good }) => good) ? 0 : 1);
