import { format } from 'node:util';

/**
 * The part of vitest's way to write tests that the unit tests use, so small that a run costs no more than the
 * tests themselves: a mutant takes a tenth of a second here and two in vitest, which starts a worker for each
 * file of each run. There are 13,500 mutants.
 */
type Run = (context: { task: { name: string } }) => unknown;
type Hook = () => unknown;

export interface Suite {
  name: string;
  parent: Suite | undefined;
  children: (Suite | Test)[];
  hooks: Record<'beforeAll' | 'beforeEach' | 'afterEach' | 'afterAll', Hook[]>;
}

export interface Test {
  /** The names of its suites and its own. */
  names: string[];
  run: Run;
}

const suiteOf = (name: string, parent?: Suite): Suite => ({
  name,
  parent,
  children: [],
  hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] },
});

let open = suiteOf('');
let loading: Promise<unknown>[] = [];

/** What a file says while `load` imports it. */
export async function collected(load: () => Promise<unknown>): Promise<Suite> {
  const root = suiteOf('');
  open = root;
  loading = [];
  await load();
  await Promise.all(loading);
  return root;
}

const namesOf = (suite: Suite | undefined): string[] =>
  suite === undefined || suite.parent === undefined ? [] : [...namesOf(suite.parent), suite.name];

export function describe(name: string, body: () => unknown): void {
  const suite = suiteOf(name, open);
  open.children.push(suite);
  open = suite;
  const done = body();
  open = suite.parent ?? suite;
  if (done instanceof Promise) throw new Error(`${name}: a suite that waits is not known here`);
}

export function it(name: string, ...more: unknown[]): void {
  const run = more.find((one) => typeof one === 'function') as Run;
  open.children.push({ names: [...namesOf(open), name], run });
}

/** `%s`, `%o`, `$name` in the title of a table's row. */
function title(name: string, row: unknown, args: readonly unknown[]): string {
  const named = name.replaceAll(/\$(\w+)/g, (whole, key: string) =>
    typeof row === 'object' && row !== null && key in row
      ? String((row as Record<string, unknown>)[key])
      : whole,
  );
  const count = named.match(/%[sdifjoO]/g)?.length ?? 0;
  return format(named, ...args.slice(0, count));
}

type Declare = (name: string, ...more: never[]) => void;

const eachOf =
  (declare: Declare) =>
  (table: readonly unknown[]) =>
  (name: string, run: (...args: unknown[]) => unknown): void => {
    const isTable = table.every(Array.isArray);
    for (const row of table) {
      const args = isTable ? (row as unknown[]) : [row];
      (declare as (name: string, run: () => unknown) => void)(title(name, row, args), () =>
        run(...args),
      );
    }
  };

describe.each = eachOf(describe as Declare);
it.each = eachOf(it as Declare);

const none: Declare = () => undefined;
describe.skipIf = (skips: boolean): Declare => (skips ? none : (describe as Declare));
it.skipIf = (skips: boolean): Declare => (skips ? none : (it as Declare));

const hook = (kind: keyof Suite['hooks']) => (run: Hook) => void open.hooks[kind].push(run);
export const beforeAll = hook('beforeAll');
export const beforeEach = hook('beforeEach');
export const afterEach = hook('afterEach');
export const afterAll = hook('afterAll');
