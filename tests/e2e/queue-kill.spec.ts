import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { clockFrom, GIVEN_NOW } from '../support/clock/clock.ts';
import { install, type Install } from '../support/kill/install.ts';
import { quickBuild } from '../support/kill/quick-build.ts';
import { MONTHS, saveImportRestore, SIZES, type QueueStep } from '../support/kill/queue-stream.ts';
import { stateOf } from '../support/kill/state.ts';
import { seeded } from '../support/world/random.ts';
import { startWorld } from '../support/world/world.ts';

const KILLS = 200;
/** Each so many-th kill takes the whole browser. */
const BROWSER_EVERY = 20;
const LONGEST_LIFE_MS = 2000;
const STEPS = Object.keys(SIZES) as QueueStep[];

const seed = process.env['TIDEMARK_SEED'] ?? randomUUID();

/** How many papers of each step of each round are in the queue. */
function counts(queue: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of queue) {
    const { keys } = JSON.parse(line) as { keys: string[] };
    for (const key of keys) {
      const [, month = '', number] = /^arxiv:(\d{4})\.(\d{5})$/.exec(key) ?? [];
      const step = MONTHS[month];
      if (step === undefined) continue;
      const name = `${step}-${Math.floor((Number(number) - 1) / SIZES[step])}`;
      found.set(name, (found.get(name) ?? 0) + 1);
    }
  }
  return found;
}

async function disturb(one: Install): Promise<void> {
  const random = seeded(seed);
  for (let n = 0; n < KILLS; n += 1) {
    const stream = one
      .page()
      .evaluate(saveImportRestore, n)
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_LIFE_MS));
    await (n % BROWSER_EVERY === BROWSER_EVERY - 1 ? one.killBrowser() : one.killWorker());
    await stream;
  }
}

test(`${KILLS} kills in a stream of commands, imports and restores: what was acknowledged is there, nothing is half-done`, async () => {
  test.setTimeout(900_000);
  const world = await startWorld(clockFrom(GIVEN_NOW));
  const acked = new Set<string>();
  const one = await install(world, await quickBuild(1), (line) => {
    const [, n, step] = /^acked (\d+) (\w+)$/.exec(line) ?? [];
    if (n !== undefined) acked.add(`${step}-${n}`);
  });
  await disturb(one);
  const { queue = [] } = await stateOf(one.page());
  await one.end();
  await world.close();

  const found = counts(queue);
  const done = { save: 0, import: 0, restore: 0 };
  for (let n = 0; n < KILLS; n += 1) {
    for (const step of STEPS) {
      const name = `${step}-${n}`;
      const there = found.get(name) ?? 0;
      expect([0, SIZES[step]], `${name} is whole or absent`).toContain(there);
      if (acked.has(name)) expect(there, `${name} was acknowledged`).toBe(SIZES[step]);
      if (acked.has(name)) done[step] += 1;
    }
  }
  console.log(
    `queue kill loop, seed ${seed}: ${KILLS} kills (${KILLS / BROWSER_EVERY} of the browser); acknowledged ` +
      `${done.save} saves, ${done.import} imports, ${done.restore} restores of ${KILLS} each: all there, none half-done`,
  );
  // A loop that kills before everything, or after everything, shows nothing.
  expect(acked.size).toBeGreaterThan(KILLS / 4);
  expect(acked.size).toBeLessThan(KILLS * 2.8);
});
