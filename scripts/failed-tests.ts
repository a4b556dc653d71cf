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
interface PlaywrightSuite {
  file?: string;
  specs?: { title: string; ok: boolean; file: string; line: number }[];
  suites?: PlaywrightSuite[];
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
    ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line}: ${title}`),
    ...suites.flatMap(failedInSuite),
  ];
}

/** "file:line: name of the test" of each end-to-end test that failed. */
export function failedInPlaywright(path: string): string[] {
  return (read<PlaywrightSuite>(path)?.suites ?? []).flatMap(failedInSuite);
}
