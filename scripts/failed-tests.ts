import { existsSync, readFileSync } from 'node:fs';

/** The parts of vitest's and Playwright's JSON reports that say what failed. */
interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}
interface PlaywrightTest {
  projectName: string;
  status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  results: { status?: string; error?: { message?: string } }[];
}
interface PlaywrightSuite {
  file?: string;
  specs?: { title: string; file: string; line: number; tests: PlaywrightTest[] }[];
  suites?: PlaywrightSuite[];
}

const COLOURS = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, 'g');

/** The first lines of what was thrown, on one line: a refused submission shows no more than this. */
function brief(message = ''): string {
  const lines = message
    .replaceAll(COLOURS, '')
    .split('\n')
    .map((line) => line.trim());
  return lines.filter(Boolean).slice(0, 4).join(' | ').slice(0, 400);
}

function read<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}

/** "file: name of the test" of each unit test that failed, and each file that could not be run. */
export function failedInVitest(path: string): string[] {
  const report = read<VitestReport>(path);
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    if (failed.length > 0) return failed.map(({ fullName }) => `${name}: ${fullName}`);
    return status === 'failed' ? [`${name}: ${message ?? 'did not run'}`] : [];
  });
}

function failedInSuite({ specs = [], suites = [] }: PlaywrightSuite): string[] {
  return [
    // A spec that two browsers run is one entry, whose own `ok` is the first browser's alone.
    ...specs.flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected')
        .map(({ projectName, results }) => {
          const why = brief(results.find(({ error }) => error)?.error?.message);
          return `[${projectName}] ${file}:${line}: ${title}${why && `\n  ${why}`}`;
        }),
    ),
    ...suites.flatMap(failedInSuite),
  ];
}

/** "[browser] file:line: name of the test", and why, of each end-to-end test that failed. */
export function failedInPlaywright(path: string): string[] {
  return (read<PlaywrightSuite>(path)?.suites ?? []).flatMap(failedInSuite);
}
