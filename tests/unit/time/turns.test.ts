import { expect, it } from 'vitest';
import { createTurns } from '../../../utils/time/turns.ts';

it('one after the other, in the order of asking; each gets its own answer', async () => {
  const inTurn = createTurns();
  const log: string[] = [];
  let end = (): void => undefined;
  const slow = inTurn(async () => {
    log.push('slow begins');
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    log.push('slow ends');
    return 1;
  });
  const quick = inTurn(() => Promise.resolve(log.push('quick')));
  await Promise.resolve();
  expect(log).toEqual(['slow begins']);
  end();
  expect(await Promise.all([slow, quick])).toEqual([1, 3]);
  expect(log).toEqual(['slow begins', 'slow ends', 'quick']);
});

it('one that fails tells who asked, and holds up none', async () => {
  const inTurn = createTurns();
  const failing = inTurn(() => Promise.reject(new Error('no room')));
  const next = inTurn(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('no room');
  expect(await next).toBe('done');
});
