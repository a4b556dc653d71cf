import 'fake-indexeddb/auto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { INSTRUMENTER_CONSTANTS, type MutantCoverage } from '@stryker-mutator/api/core';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { installHooks, newGeneration } from './hooks.ts';
import { runSuite, type Ran } from './run-file.ts';
import { collected } from './suites.ts';
import { LEFT_OUT } from '../left-out.ts';

const SETUP = ['tests/support/setup.ts', 'scripts/mutation/setup.ts'];

/** What instrumented code and a test runner say to each other (Stryker's `__stryker__`). */
interface Space {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: MutantCoverage;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}
const space = ((globalThis as Record<string, unknown>)[INSTRUMENTER_CONSTANTS.NAMESPACE] ??=
  {}) as Space;

/** How long each file of tests took at first, in the sandbox: the next process has it too. */
const TIMES = 'mutation-times.json';

const idOf = (file: string, names: readonly string[]): string => `${file}#${names.join(' > ')}`;

async function newStorage(): Promise<void> {
  const { IDBFactory } = await import('fake-indexeddb');
  const { default: Dexie } = await import('dexie');
  const indexedDB = new IDBFactory();
  Object.assign(globalThis, { indexedDB });
  Dexie.dependencies.indexedDB = indexedDB;
}

interface Wanted {
  ids?: readonly string[] | undefined;
  bail: boolean;
  /** Called once the file's modules are loaded. */
  onLoaded?: () => void;
}

/** One file of tests, with every module of the project loaded anew and an empty database. */
async function runFile(file: string, { ids, bail, onLoaded }: Wanted): Promise<Ran[]> {
  newGeneration();
  await newStorage();
  const suite = await collected(async () => {
    for (const path of [...SETUP, file]) await import(pathToFileURL(path).href);
  });
  onLoaded?.();
  return runSuite(suite, {
    bail,
    isWanted: (names) => ids === undefined || ids.includes(idOf(file, names)),
    onTest: (names) => {
      space.currentTestId = names && idOf(file, names);
    },
  });
}

function resultOf(file: string, { names, ms, failure }: Ran): TestResult {
  const id = idOf(file, names);
  const about = { id, name: id, fileName: file, timeSpentMs: ms };
  return failure === undefined
    ? { ...about, status: TestStatus.Success }
    : { ...about, status: TestStatus.Failed, failureMessage: failure };
}

/** Runs unit tests in Stryker's own process (suites.ts says why). */
class InProcessRunner implements TestRunner {
  /** The quickest first: a mutant is dropped at the first test that notices it. */
  private files = globSync(
    JSON.parse(process.env['TIDEMARK_MUTATION_TESTS'] ?? '[]') as string[],
  ).filter((file) => !LEFT_OUT.includes(file));

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  init(): Promise<void> {
    installHooks();
    if (existsSync(TIMES))
      this.sortBy(JSON.parse(readFileSync(TIMES, 'utf8')) as Record<string, number>);
    return Promise.resolve();
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    const times: Record<string, number> = {};
    for (const file of this.files) {
      const ran = await runFile(file, { bail: false });
      times[file] = ran.reduce((sum, { ms }) => sum + ms, 0);
      tests.push(...ran.map((one) => resultOf(file, one)));
    }
    writeFileSync(TIMES, JSON.stringify(times));
    this.sortBy(times);
    const { mutantCoverage } = space;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) };
  }

  private sortBy(times: Readonly<Record<string, number>>): void {
    this.files = this.files.toSorted((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { testFilter: ids, hitLimit, mutantActivation, activeMutant, disableBail } = options;
    const wanted = ids && new Set(ids.map((id) => id.slice(0, id.indexOf('#'))));
    const tests: TestResult[] = [];
    space.hitCount = 0;
    space.hitLimit = hitLimit;
    const activate = (): void => {
      space.activeMutant = activeMutant.id;
    };
    if (mutantActivation === 'static') activate();
    try {
      for (const file of this.files.filter((one) => wanted?.has(one) ?? true)) {
        if (mutantActivation !== 'static') space.activeMutant = undefined;
        const ran = await runFile(file, { ids, bail: !disableBail, onLoaded: activate });
        tests.push(...ran.map((one) => resultOf(file, one)));
        if (!disableBail && tests.some(({ status }) => status === TestStatus.Failed)) break;
      }
    } catch (error) {
      // A mutant that does not load is one that is noticed.
      const failureMessage = String(error);
      const about = { id: 'load', name: 'load', timeSpentMs: 0, failureMessage };
      tests.push({ ...about, status: TestStatus.Failed });
    } finally {
      space.activeMutant = undefined;
    }
    const timeout = determineHitLimitReached(space.hitCount, hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests });
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
];
