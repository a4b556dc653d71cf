import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failedInPlaywright, failedInVitest } from '../../scripts/failed-tests.ts';

function stored(report: object): string {
  const path = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

test('vitest: each red test by its file, and a file that could not be run', () => {
  const passed = { status: 'passed', fullName: 'adds' };
  const report = stored({
    testResults: [
      { name: 'a.ts', status: 'passed', assertionResults: [passed] },
      {
        name: 'b.ts',
        status: 'failed',
        assertionResults: [passed, { status: 'failed', fullName: 'sums up' }],
      },
      { name: 'c.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  });
  expect(failedInVitest(report)).toEqual(['b.ts: sums up', 'c.ts: no such module']);
});

test('Playwright: each red test by its browser and its place, however deep it is nested', () => {
  const red = {
    projectName: 'firefox',
    status: 'unexpected',
    results: [{ error: { message: '\u001B[31mError: no card\u001B[39m\n\n  expected 1' } }],
  };
  const green = { projectName: 'chromium', status: 'expected', results: [{}] };
  const spec = (title: string, tests: object[]) => ({
    title,
    ok: true,
    file: 'card.spec.ts',
    line: 7,
    tests,
  });
  const report = stored({
    suites: [
      {
        specs: [spec('opens', [green])],
        suites: [{ specs: [spec('closes', [green, red])] }],
      },
    ],
  });
  expect(failedInPlaywright(report)).toEqual([
    '[firefox] card.spec.ts:7: closes\n  Error: no card | expected 1',
  ]);
});

test('a suite that wrote no report names nothing', () => {
  expect(failedInVitest('/nowhere.json')).toEqual([]);
  expect(failedInPlaywright('/nowhere.json')).toEqual([]);
});
