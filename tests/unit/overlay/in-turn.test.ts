import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../utils/overlay/in-turn.ts';

const noFailure = (error: unknown): void => {
  throw error;
};

describe('passes in turn', () => {
  it('never two at once; calls meanwhile become one more, from the first of them', async () => {
    const log: string[] = [];
    const ends: (() => void)[] = [];
    const pass = inTurn(async (start) => {
      log.push(`begin ${start}`);
      await new Promise<void>((resolve) => ends.push(resolve));
      log.push(`end ${start}`);
    }, noFailure);
    const all = [pass(1), pass(2), pass(3)];
    ends.shift()?.();
    await all[0];
    await Promise.resolve();
    expect(log).toEqual(['begin 1', 'end 1', 'begin 2']);
    ends.shift()?.();
    await Promise.all(all);
    expect(log).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
    const last = pass(4);
    ends.shift()?.();
    await last;
    expect(log.at(-1)).toBe('end 4');
  });

  it('what only the reader caused gives no time, and takes none from what the page caused', async () => {
    const log: (number | undefined)[] = [];
    const pass = inTurn(async (start) => {
      log.push(start);
      await Promise.resolve();
    }, noFailure);
    await Promise.all([pass(undefined), pass(undefined), pass(7), pass(8), pass(undefined)]);
    await pass(undefined);
    expect(log).toEqual([undefined, 7, undefined]);
  });

  it('a pass that fails says why, and does not stop the next', async () => {
    let n = 0;
    const failures: unknown[] = [];
    const pass = inTurn(
      () => {
        n += 1;
        return n === 1 ? Promise.reject(new Error('page went away')) : Promise.resolve();
      },
      (error) => failures.push(error),
    );
    await Promise.all([pass(1), pass(2)]);
    expect(n).toBe(2);
    expect(failures).toEqual([new Error('page went away')]);
  });
});
