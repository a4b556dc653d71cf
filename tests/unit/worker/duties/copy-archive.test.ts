import { expect, it } from 'vitest';
import type { BackfillResult } from '../../../../utils/feed/backfill-result.ts';
import { copyArchive } from '../../../../utils/worker/duties/copy-archive.ts';
import type { DutyDependencies } from '../../../../utils/worker/duties/duty-dependencies.ts';

const LATER = new Date('2026-08-21T15:30:00Z');

/** Copies an archive of so many requests; gives what was done, in turn, and when it goes on. */
async function copied(requests: number, monthDone = false) {
  const did: (string | number)[] = [];
  const note =
    <T>(name: string, value?: T) =>
    (): Promise<T> =>
      Promise.resolve((did.push(name), value as T));
  let left = requests;
  const step = (): Promise<BackfillResult> => {
    did.push('step');
    left -= 1;
    return Promise.resolve(left < 0 ? { kind: 'idle', at: LATER } : { kind: 'stepped', monthDone });
  };
  const deps = {
    backfill: { reopen: note('reopen'), step },
    publisher: { drainBetween: note('publish') },
    sync: { runDue: note('read') },
    soon: note<void>('soon'),
    attempt: (name: string, work: () => Promise<unknown>) => {
      did.push(`duty ${name}`);
      return work();
    },
    sleep: (ms: number) => Promise.resolve(void did.push(ms)),
  } as unknown as DutyDependencies;
  return { at: await copyArchive(deps), did };
}

it('opens gaps first, and makes a pause of a second before each request', async () => {
  const { at, did } = await copied(2);
  expect(did).toEqual(['reopen', 1000, 'step', 1000, 'step', 1000, 'step']);
  expect(at).toEqual(LATER);
});

it('publishes after each month, and after 25 requests lets the daily readings in', async () => {
  expect((await copied(1, true)).did).toEqual([
    'reopen',
    1000,
    'step',
    'duty publishing',
    'publish',
    1000,
    'step',
  ]);
  const { did } = await copied(26);
  expect(did.filter((one) => typeof one === 'string' && one !== 'step')).toEqual([
    'reopen',
    'duty publishing',
    'publish',
    'soon',
    'duty reading',
    'read',
  ]);
  expect(did.indexOf('publish')).toBe(52);
});
