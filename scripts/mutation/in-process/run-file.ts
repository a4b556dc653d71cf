import type { Suite, Test } from './suites.ts';

export interface Ran {
  names: string[];
  ms: number;
  /** Why it failed. */
  failure: string | undefined;
}

const isSuite = (one: Suite | Test): one is Suite => 'children' in one;
const words = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** A test that takes longer hangs: the mutant is noticed, and its process need not be begun anew. */
const TEST_MS = 10_000;
// Before any test plays the clock.
const { setTimeout: later, clearTimeout: cancel } = globalThis;

async function inTime(work: unknown): Promise<void> {
  let timer: ReturnType<typeof later> | undefined;
  const late = new Promise((_, reject) => {
    timer = later(() => reject(new Error(`not done within ${TEST_MS / 1000} s`)), TEST_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    cancel(timer);
  }
}

/** What went wrong outside of any test's own promise while it ran. */
const strays: string[] = [];
for (const event of ['unhandledRejection', 'uncaughtException'] as const)
  process.on(event, (error: unknown) => strays.push(words(error)));

async function all(hooks: readonly (() => unknown)[]): Promise<void> {
  for (const hook of hooks) await inTime(hook());
}

const chainOf = (suite: Suite | undefined): Suite[] =>
  suite === undefined ? [] : [...chainOf(suite.parent), suite];

async function runTest(test: Test, suite: Suite): Promise<string | undefined> {
  const chain = chainOf(suite);
  const failures: string[] = [];
  const attempt = async (work: () => unknown): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failures.push(words(error));
    }
  };
  strays.length = 0;
  await attempt(async () => {
    await all(chain.flatMap(({ hooks }) => hooks.beforeEach));
    await inTime(test.run({ task: { name: test.names.at(-1) ?? '' } }));
  });
  for (const { hooks } of chain.toReversed())
    for (const hook of hooks.afterEach.toReversed()) await attempt(() => inTime(hook()));
  return failures[0] ?? strays[0];
}

export interface FileRun {
  isWanted: (names: readonly string[]) => boolean;
  /** Stops at the first failure. */
  bail: boolean;
  onTest: (names: readonly string[] | undefined) => void;
}

/** Runs the wanted tests of a file, one after the other. */
export async function runSuite(suite: Suite, options: FileRun): Promise<Ran[]> {
  const ran: Ran[] = [];
  const wanted = (one: Suite | Test): boolean =>
    isSuite(one) ? one.children.some(wanted) : options.isWanted(one.names);
  const children = suite.children.filter(wanted);
  if (children.length === 0) return ran;
  try {
    await all(suite.hooks.beforeAll);
    for (const child of children) {
      if (isSuite(child)) ran.push(...(await runSuite(child, options)));
      else {
        options.onTest(child.names);
        const from = performance.now();
        const failure = await runTest(child, suite);
        ran.push({ names: child.names, ms: performance.now() - from, failure });
        options.onTest(undefined);
      }
      if (options.bail && ran.some(({ failure }) => failure !== undefined)) break;
    }
    await all(suite.hooks.afterAll);
  } catch (error) {
    ran.push({ names: ['hooks', suite.name], ms: 0, failure: words(error) });
  }
  return ran;
}
