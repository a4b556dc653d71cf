import type { Folder } from './folders.ts';

export const OUTPUT = '.output/mutation';

const fileOf = ({ name }: Folder, what: string): string =>
  `${OUTPUT}/${name.replaceAll('/', '-')}.${what}.json`;

export const reportOf = (folder: Folder): string => fileOf(folder, 'report');
export const resultsOf = (folder: Folder): string => fileOf(folder, 'incremental');
export const optionsFileOf = (folder: Folder): string => fileOf(folder, 'options');

/** Stryker's options for one folder (https://stryker-mutator.io/docs/stryker-js/configuration). */
export function strykerOptions(folder: Folder): object {
  return {
    testRunner: 'in-process',
    plugins: ['./scripts/mutation/in-process/runner.ts', './scripts/mutation/sample.ts'],
    ignorers: ['sample'],
    // Every run leaves its modules in memory.
    maxTestRunnerReuse: 150,
    timeoutMS: 20_000,
    mutate: folder.mutate,
    // TypeScript 7 has no API by which Stryker could rewrite the file, and it needs no rewriting.
    tsconfigFile: 'none',
    incremental: true,
    incrementalFile: resultsOf(folder),
    concurrency: 1,
    reporters: ['json', 'clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, reportTests: false },
    jsonReporter: { fileName: reportOf(folder) },
    tempDirName: '.stryker-tmp',
    ignorePatterns: ['.output', 'docs', 'public', 'test-results', 'tests/corpus', 'tests/e2e'],
  };
}
