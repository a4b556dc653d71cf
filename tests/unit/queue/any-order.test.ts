import { randomInt } from 'node:crypto';
import { writeSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultAfter, steps, type Run } from '../../support/any-order.ts';
import { queueWorld } from '../../support/queue-world.ts';
import { isLong } from '../../support/is-long.ts';

const RUNS = isLong ? 3000 : 25;
const given = process.env['TIDEMARK_SEED'];
const seed = given === undefined ? (isLong ? randomInt(2 ** 31) : 13) : Number(given);

/**
 * Commands of any kind in any order, with a clock that jumps: no word that was typed is lost, no key is held by
 * two, no two papers become one without being sure. `TIDEMARK_SEED=n` looks at the same orders again.
 */
it(
  `any order of commands loses no word, seed ${seed}`,
  async () => {
    if (isLong) writeSync(1, `any order of commands: TIDEMARK_SEED=${seed}, ${RUNS} runs\n`);
    const world = queueWorld();
    await fc.assert(
      fc.asyncProperty(steps(isLong ? 45 : 30), async (stream) => {
        await Promise.all(world.db.tables.map((table) => table.clear()));
        world.setTime(Date.UTC(2026, 7, 21));
        const run: Run = { world, tokens: [], backups: [], n: 0 };
        for (const [n, step] of stream.entries())
          expect(await faultAfter(run, step), `step ${n + 1}, ${step.what}`).toBeUndefined();
      }),
      { seed, numRuns: RUNS },
    );
    await world.db.delete();
  },
  isLong ? 3_600_000 : 60_000,
);
