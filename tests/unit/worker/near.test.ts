import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Browser } from '../../../utils/browser.ts';
import { tendProfile } from '../../../utils/near/tend.ts';
import { createAttempt } from '../../../utils/worker/duties/attempt.ts';
import { createDutyBook } from '../../../utils/worker/duties/duty-book.ts';
import { createNear } from '../../../utils/worker/near.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { memoryArea } from '../../support/memory-area.ts';

vi.mock('../../../utils/near/tend.ts', () => ({ tendProfile: vi.fn() }));

const NOW = (): Date => new Date('2026-08-21T12:00:00Z');
let made = 0;

function setUp() {
  const db = openDb(`worker-near-${(made += 1)}`);
  const local = memoryArea();
  const browser = { storage: { local } } as unknown as Browser;
  const book = createDutyBook({ db, now: NOW });
  const publish = vi.fn(() => Promise.resolve());
  const near = createNear({ browser, db, attempt: createAttempt(book), publish });
  return { db, local, near, publish };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.mocked(tendProfile).mockReset().mockResolvedValue();
});
afterEach(() => vi.useRealTimers());

const later = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
};

it('the profile is made once, when the reader has been calm for a while, and then written', async () => {
  const { local, near, publish } = setUp();
  await local.set({ settings: { notNear: ['moon'] } });
  for (let n = 0; n < 5; n += 1) {
    near.soon();
    await later(2000);
  }
  expect(tendProfile).not.toHaveBeenCalled();
  await later(1500);
  await vi.waitFor(() => expect(publish).toHaveBeenCalledTimes(1));
  expect(tendProfile).toHaveBeenCalledTimes(1);
  expect(vi.mocked(tendProfile).mock.calls[0]?.[1]).toMatchObject({ notNear: ['moon'] });
});

it('what fails stands in diagnostics with its reason, and nothing is thrown', async () => {
  const { db, near, publish } = setUp();
  vi.mocked(tendProfile).mockRejectedValue(new Error('a term too many'));
  publish.mockRejectedValue(new Error('no room'));
  near.soon();
  await later(3500);
  vi.useRealTimers();
  const reasons = async (): Promise<string> =>
    JSON.stringify((await db.problems.toArray()).map(({ subject, reason }) => [subject, reason]));
  await vi.waitFor(async () => expect(await reasons()).toContain('no room'));
  expect(await reasons()).toContain('a term too many');
});

it('two at a time come one after the other', async () => {
  const { near } = setUp();
  let running = 0;
  let most = 0;
  vi.mocked(tendProfile).mockImplementation(async () => {
    most = Math.max(most, (running += 1));
    await Promise.resolve();
    running -= 1;
  });
  await Promise.all([near.tend(), near.tend(), near.tend()]);
  expect(most).toBe(1);
});
