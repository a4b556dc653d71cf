import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Breakage } from './breakage.ts';
import { breakages } from './list.ts';
import { withRow } from './table.ts';

/**
 * `npm run test:breakages [-- WORDS]`: puts each breakage (or those whose words, file or test hold WORDS) into the
 * product, alone, and runs the test that must say so. Writes what turned red into docs/TESTING.md, and exits with 1
 * when a breakage stayed green.
 */
const DOCUMENT = 'docs/TESTING.md';
const REPORT = '.output/breakage.json';
const wanted = process.argv.slice(2).join(' ').toLowerCase();

/** The names of the tests that turned red; none too where the breakage does not fit its file, which fails before any test. */
function redTests({ what, test }: Breakage): string[] {
  rmSync(REPORT, { force: true });
  const args = ['run', '--config', 'scripts/breakages/vitest.config.ts'];
  spawnSync('vitest', [...args, '--reporter=json', `--outputFile.json=${REPORT}`, test], {
    env: { ...process.env, TIDEMARK_BREAKAGE: what },
  });
  if (!existsSync(REPORT)) return [];
  const { testResults } = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    testResults: { assertionResults: { status: string; title: string }[] }[];
  };
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  return results.filter((one) => one.status === 'failed').map(({ title }) => title);
}

let green = 0;
for (const breakage of breakages) {
  const { what, file, test } = breakage;
  if (!`${what} ${file} ${test}`.toLowerCase().includes(wanted)) continue;
  const [red] = redTests(breakage);
  if (red === undefined) green += 1;
  console.log(`${red === undefined ? 'GREEN' : 'red  '} ${what} (${file}): ${red ?? test}`);
  const cell = red === undefined ? '**none**' : `${test.slice(11)}: ${red}`;
  const row = [what, file, cell].map((text) => text.replaceAll('|', '/'));
  writeFileSync(DOCUMENT, withRow(readFileSync(DOCUMENT, 'utf8'), row));
}
process.exit(green === 0 ? 0 : 1);
