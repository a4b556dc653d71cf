import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { GIVEN_NOW } from './clock/clock.ts';
import { isLong } from './is-long.ts';

/** `npm test` says the same of the same code each time; `npm run test:long` looks elsewhere each time. */
if (!isLong) fc.configureGlobal({ seed: 20_261_125 });

/** Vitest itself gives up after one second, which a loaded machine takes for anything. */
const PATIENCE_MS = 20_000;
type WaitFor = typeof vi.waitFor & { own?: typeof vi.waitFor };
// Test files share `vi` (vitest.config.ts): it is made patient once.
const { waitFor }: { waitFor: WaitFor } = vi;
const own = waitFor.own ?? waitFor;
const patient: WaitFor = (look, options = {}) =>
  own(look, typeof options === 'number' ? options : { timeout: PATIENCE_MS, ...options });
vi.waitFor = Object.assign(patient, { own });

/** A test that makes the console complain fails. */
let complaints: unknown[][] = [];

beforeEach(() => {
  // Only `Date`: what reads the clock sees the same moment on any day. Timers run as they are.
  vi.setSystemTime(GIVEN_NOW);
  complaints = [];
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      complaints.push(args);
    });
  }
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  expect(complaints).toEqual([]);
});

// Test files share their modules and globals (vitest.config.ts), not their documents and databases.
beforeAll(() => {
  if (typeof document !== 'undefined') {
    document.documentElement.replaceChildren(document.head, document.body);
    document.head.replaceChildren();
    document.body.replaceChildren();
    localStorage.clear();
  }
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
});

afterAll(() => {
  vi.unstubAllGlobals();
  // A file whose pages React draws in its own time would be told to wait for `act`.
  Reflect.deleteProperty(globalThis, 'IS_REACT_ACT_ENVIRONMENT');
});
