import { randomUUID } from 'node:crypto';
import { expect, test as base } from '@playwright/test';
import { clockFrom, GIVEN_NOW } from '../support/clock/clock.ts';
import { install, type Install } from '../support/kill/install.ts';
import { quickBuild } from '../support/kill/quick-build.ts';
import { digest, progress, stateOf } from '../support/kill/state.ts';
import { saveAndTag, type Acked } from '../support/kill/stream.ts';
import { seeded } from '../support/world/random.ts';
import { startWorld } from '../support/world/world.ts';

const KILLS = 200;
/** Each so many-th kill takes the whole browser. */
const BROWSER_EVERY = 10;
const LONGEST_LIFE_MS = 2500;
const TIMES = 50;

const seed = process.env['TIDEMARK_SEED'] ?? randomUUID();
type Acks = ReadonlyMap<number, Acked>;

/** Hears which steps of which papers were acknowledged. */
function listener(acked: Map<number, Acked>): (line: string) => void {
  return (line) => {
    const [, n, step] = /^acked (\d+) (\d)$/.exec(line) ?? [];
    if (n !== undefined) acked.set(Number(n), Number(step) as Acked);
  };
}

const everyone = Array.from({ length: KILLS }, (_, n) => n);

/** Sends what was not acknowledged again, as a reader would, and lets the copy come to its end. */
async function settle({ page }: Install, acked: Acks): Promise<Record<string, string[]>> {
  const open = (): number[] => everyone.filter((n) => acked.get(n) !== 3);
  for (let tries = 0; open().length > 0 && tries < 5; tries += 1)
    for (const n of open()) await page().evaluate(saveAndTag, n);
  expect(open()).toEqual([]);
  await expect
    .poll(() => page().evaluate(progress), { timeout: 300_000, intervals: [1000] })
    .toMatchObject({ done: true, dirty: 0 });
  return stateOf(page());
}

/** Every step that was acknowledged is there, and no paper twice. */
function expectKept(queue: readonly string[], acked: Acks): void {
  for (const [n, step] of acked) {
    const found = queue.filter((line) => line.includes(`"acl:kill-${n}.1"`));
    expect(found, `paper ${n}`).toHaveLength(1);
    if (step >= 2) expect(found[0]).toContain('"reading"');
    if (step >= 3) expect(found[0]).toContain(`"tag-${n}"`);
  }
}

async function disturb(one: Install): Promise<void> {
  const random = seeded(seed);
  for (const n of everyone) {
    const stream = one
      .page()
      .evaluate(saveAndTag, n)
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_LIFE_MS));
    await (n % BROWSER_EVERY === BROWSER_EVERY - 1 ? one.killBrowser() : one.killWorker());
    await stream;
  }
}

base(
  `${KILLS} kills in sync, backfill and queue commands end in the state of an undisturbed run`,
  async () => {
    base.setTimeout(1_500_000);
    const world = await startWorld(clockFrom(GIVEN_NOW));
    const extension = await quickBuild(TIMES);
    const calmAcked = new Map<number, Acked>();
    const calm = await install(world, extension, listener(calmAcked));
    const expected = await settle(calm, calmAcked);
    await calm.end();

    const from = world.log.length;
    const acked = new Map<number, Acked>();
    const killed = await install(world, extension, listener(acked));
    await disturb(killed);
    const steps = [...acked.values()].reduce<number>((sum, step) => sum + step, 0);
    const { queue = [] } = await stateOf(killed.page());
    expectKept(queue, acked);
    const before = await killed.page().evaluate(progress);
    const state = await settle(killed, acked);
    await killed.end();
    const asked = world.log.length - from;
    await world.close();

    for (const [table, rows] of Object.entries(expected)) expect(state[table], table).toEqual(rows);
    console.log(
      `kill loop, seed ${seed}: ${KILLS} kills (${KILLS / BROWSER_EVERY} of the browser); ` +
        `${steps} steps of ${acked.size} papers acknowledged, none lost; ${asked} requests against ${from}; ` +
        `${before.papers} papers copied at the last kill; the end equals an undisturbed run:`,
    );
    for (const [table, rows] of Object.entries(state)) console.log(`  ${table}: ${digest(rows)}`);
  },
);
