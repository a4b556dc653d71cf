import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { forgetSurvivors } from './forget-survivors.ts';
import { folders } from './folders.ts';
import { below } from './below.ts';
import { scoreOf, type Report } from './score.ts';
import { OUTPUT, optionsFileOf, reportOf, resultsOf, strykerOptions } from './stryker-options.ts';
import { withScore } from './table.ts';

/**
 * `npm run test:mutation [-- [--sample N] [--part K] FOLDER…]`: Stryker over these folders (default: all), and their
 * scores into docs/TESTING.md. Incremental: what was noticed and has not changed since is not tried again.
 * `--sample N`: of what stands on one line, one line of N (the whole is some 13,500 mutants, of a second or two each);
 * `--part K`: other lines, of the N parts (0 to N - 1) into which they fall. Files and folders below a folder are named
 * by their path (`queue/import/ids`); their scores are printed only.
 */
const DOCUMENT = 'docs/TESTING.md';
const { values, positionals: wanted } = parseArgs({
  options: {
    sample: { type: 'string', default: '1' },
    part: { type: 'string', default: '0' },
  },
  allowPositionals: true,
});
const every = Number(values.sample);
const chosen = wanted.length === 0 ? folders : wanted.map(below);

mkdirSync(OUTPUT, { recursive: true });
let failed = false;
for (const folder of chosen) {
  rmSync(reportOf(folder), { force: true });
  forgetSurvivors(resultsOf(folder));
  writeFileSync(optionsFileOf(folder), JSON.stringify(strykerOptions(folder), null, 2));
  const { status } = spawnSync('stryker', ['run', optionsFileOf(folder)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      TIDEMARK_MUTATION_TESTS: JSON.stringify(folder.tests),
      TIDEMARK_MUTATION_SAMPLE: String(every),
      TIDEMARK_MUTATION_PART: values.part,
    },
  });
  if (status !== 0) {
    failed = true;
    continue;
  }
  const score = scoreOf(JSON.parse(readFileSync(reportOf(folder), 'utf8')) as Report, every);
  if (!folders.includes(folder)) {
    console.log(`${folder.name}: ${score.noticed} of ${score.of}`);
    continue;
  }
  const day = new Date().toISOString().slice(0, 10);
  const text = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(DOCUMENT, withScore(text, folder.name, score, { day, every }));
}
process.exit(failed ? 1 : 0);
