import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { recordProblem } from '../../../utils/db/problems.ts';

const db = openDb('problems');
afterEach(() => db.delete({ disableAutoOpen: false }));

const at = (minute: number): Date => new Date(Date.UTC(2026, 7, 21, 0, minute));
const problem = (reason: string, subject?: string) => ({
  kind: 'network' as const,
  reason,
  ...(subject !== undefined && { subject }),
});

describe('problems for diagnostics', () => {
  it('are kept with their time', async () => {
    await recordProblem(db, problem('no list', '2026-08-21'), at(1));
    expect(await db.problems.toArray()).toMatchObject([
      { ...problem('no list', '2026-08-21'), at: '2026-08-21T00:01:00.000Z' },
    ]);
    expect((await db.problems.toArray())[0]).not.toHaveProperty('times');
  });

  it('the same one again is one with the newer time, and how often; last in the list', async () => {
    await recordProblem(db, problem('no list', 'a'), at(1));
    await recordProblem(db, problem('other', 'a'), at(2));
    await recordProblem(db, problem('no list', 'a'), at(3));
    await recordProblem(db, { ...problem('no list', 'a'), times: 5 }, at(4));
    const rows = await db.problems.toArray();
    expect(rows.map(({ reason, times, at: time }) => [reason, times, time.slice(14, 16)])).toEqual([
      ['other', undefined, '02'],
      ['no list', 7, '04'],
    ]);
  });

  it('the same words of another subject are another problem', async () => {
    for (const subject of ['a', 'b', undefined])
      await recordProblem(db, problem('x', subject), at(1));
    expect(await db.problems.count()).toBe(3);
  });

  it('the newest 200 stay', async () => {
    for (let n = 0; n < 203; n += 1) await recordProblem(db, problem(`no ${n}`), at(n % 60));
    const rows = await db.problems.toArray();
    expect([rows.length, rows[0]?.reason, rows.at(-1)?.reason]).toEqual([200, 'no 3', 'no 202']);
  });

  it('a store that fails does not make what failed fail once more', async () => {
    db.close();
    await recordProblem(openDb('problems', []), problem('x'), at(1));
    await db.open();
  });
});
