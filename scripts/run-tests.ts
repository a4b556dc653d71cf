import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { failedInPlaywright, failedInVitest } from './failed-tests.ts';

/** `npm test`: every check and suite in turn, and one plain line at the end. `-- --long` adds the long ones. */
const VITEST_REPORT = '.output/vitest.json';
const E2E_REPORT = '.output/playwright.json';

interface Count {
  passed: number;
  failed: number;
}

const FAILED = '.output/failed.txt';

const long = process.argv.includes('--long');
const total: Count = { passed: 0, failed: 0 };
const failed: string[] = [];

function run(
  name: string,
  command: string,
  args: string[],
  env: Record<string, string> = {},
): boolean {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  console.log(
    `── ${name}: ${status === 0 ? 'ok' : 'failed'} in ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return status === 0;
}

function count(name: string, good: boolean): void {
  if (good) total.passed += 1;
  else {
    total.failed += 1;
    failed.push(name);
  }
}

function report<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}

function addSuite(good: boolean, counted: Count | undefined): void {
  total.passed += counted?.passed ?? 0;
  total.failed += counted?.failed ?? 0;
  if (counted === undefined || (!good && counted.failed === 0)) total.failed += 1;
}

function vitestCount(): Count | undefined {
  const found = report<{ numPassedTests: number; numFailedTests: number }>(VITEST_REPORT);
  return found && { passed: found.numPassedTests, failed: found.numFailedTests };
}

function e2eCount(): Count | undefined {
  const found = report<{ stats: { expected: number; unexpected: number } }>(E2E_REPORT);
  return found && { passed: found.stats.expected, failed: found.stats.unexpected };
}

for (const old of [VITEST_REPORT, E2E_REPORT, FAILED]) rmSync(old, { force: true });
count('check', run('check', 'npm', ['run', '--silent', 'check']));
count('build', run('build for Chrome', 'npm', ['run', '--silent', 'build']));
count('build:firefox', run('build for Firefox', 'npm', ['run', '--silent', 'build:firefox']));
const vitestArgs = [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${VITEST_REPORT}`,
];
addSuite(
  run(
    'unit, component, corpus, structure',
    'vitest',
    vitestArgs,
    long ? { TIDEMARK_LONG: '1' } : {},
  ),
  vitestCount(),
);
const e2e = run('end to end', 'playwright', ['test'], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: E2E_REPORT,
  ...(long && { TIDEMARK_LONG: '1' }),
});
addSuite(e2e, e2eCount());
if (long) {
  count('test:days', run('days unlike others, in three time zones', 'npm', ['run', 'test:days']));
}

failed.push(...failedInVitest(VITEST_REPORT), ...failedInPlaywright(E2E_REPORT));
if (failed.length > 0) {
  const named = failed
    .map((one) => `failed: ${one.replaceAll(`${process.cwd()}/`, '')}`)
    .join('\n');
  writeFileSync(FAILED, `${named}\n`);
  console.log(`\n${named}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
