import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Dexie, { RangeSet } from 'dexie';
import { readCalmly, type Told } from '../../../utils/db/read-calmly.ts';

const SEEN = { days: ['2026-08-15', '2026-08-21'], queue: 'any' } as const;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const change = (table: string, key: string, db = 'sea'): void =>
  Dexie.on.storagemutated.fire({ [`idb://${db}/${table}/`]: new RangeSet(key) });

/** A reading that takes so long, and what is told of it. */
function reading(ms: number) {
  const told: Told<number>[] = [];
  let n = 0;
  const read = async (): Promise<number> => {
    n += 1;
    const mine = n;
    await new Promise((done) => setTimeout(done, ms));
    return mine;
  };
  const end = readCalmly('sea', SEEN, read, (one) => void told.push(one));
  return { told, end, begun: () => n };
}

it('is told although days are copied faster than it reads, at most once a second', async () => {
  const { told, end, begun } = reading(500);
  for (let n = 0; n < 100; n += 1) {
    change('days', '2026-08-20');
    await vi.advanceTimersByTimeAsync(100);
  }
  expect([told.length, begun()]).toEqual([7, 7]);
  await vi.advanceTimersByTimeAsync(5000);
  // The last change is read too, and then nothing.
  expect([told.at(-1), begun()]).toEqual([{ value: 8 }, 8]);
  end();
});

it('a change while it reads is read after it', async () => {
  const { told, end } = reading(500);
  await vi.advanceTimersByTimeAsync(250);
  change('days', '2026-08-20');
  await vi.advanceTimersByTimeAsync(5000);
  expect(told).toEqual([{ value: 1 }, { value: 2 }]);
  end();
});

it('after calm the first change is read at once', async () => {
  const { end, begun } = reading(10);
  await vi.advanceTimersByTimeAsync(5000);
  change('queue', 'x');
  await vi.advanceTimersByTimeAsync(0);
  expect(begun()).toBe(2);
  end();
});

it('a day outside the span, another table and another database are not read for', async () => {
  const { end, begun } = reading(10);
  await vi.advanceTimersByTimeAsync(5000);
  change('days', '2024-02-02');
  change('papers', '2608.00001');
  change('queue', 'x', 'lake');
  await vi.advanceTimersByTimeAsync(5000);
  expect(begun()).toBe(1);
  end();
});

it('after its end nothing is read or told', async () => {
  const { told, end, begun } = reading(500);
  end();
  change('queue', 'x');
  await vi.advanceTimersByTimeAsync(5000);
  expect([told, begun()]).toEqual([[], 1]);
});

it('a failure is told, and the next change is read', async () => {
  const told: Told<number>[] = [];
  const read = vi.fn(() => Promise.resolve(2));
  read.mockRejectedValueOnce(new Error('lost'));
  const end = readCalmly('sea', SEEN, read, (one) => void told.push(one));
  await vi.advanceTimersByTimeAsync(2000);
  change('queue', 'x');
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([{ error: new Error('lost') }, { value: 2 }]);
  end();
});

it('a database that was closed under it is no failure of the list', async () => {
  const tell = vi.fn();
  const end = readCalmly('sea', SEEN, () => Promise.reject(new Dexie.DatabaseClosedError()), tell);
  await vi.advanceTimersByTimeAsync(2000);
  expect(tell).not.toHaveBeenCalled();
  end();
});
