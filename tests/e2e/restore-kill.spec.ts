import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { clockFrom, GIVEN_NOW } from '../support/clock/clock.ts';
import { install, type Install } from '../support/kill/install.ts';
import { quickBuild } from '../support/kill/quick-build.ts';
import { readRaw, type Rows } from '../support/kill/raw-db.ts';
import { goBack, replaceQueue, SIZE } from '../support/kill/restore-stream.ts';
import { seeded } from '../support/world/random.ts';
import { startWorld } from '../support/world/world.ts';

const KILLS = 200;
const BROWSER_EVERY = 20;
const LONGEST_LIFE_MS = 700;
/** The reader's own tables: none may be half of one state and half of another. */
const OWN = ['queue', 'marks', 'verdicts', 'removed', 'gone', 'undo', 'snapshots'];

const seed = process.env['TIDEMARK_SEED'] ?? randomUUID();
const idsIn = (rows: Rows[string] = []): string[] => rows.map(({ id }) => String(id)).sort();
const own = (tables: Rows): string => JSON.stringify(OWN.map((name) => tables[name]));

/** Whether it is whole: what a restore or a roll-back leaves, with all that belongs to it. */
function expectWhole(before: Rows, after: Rows, wanted: readonly string[], what: string): void {
  expect(idsIn(after['queue']), what).toEqual([...wanted].sort());
  const left = idsIn(before['queue']).filter((id) => !wanted.includes(id));
  for (const table of ['removed', 'gone'])
    expect(idsIn(after[table]), `${what}: ${table}`).toEqual(expect.arrayContaining(left));
  for (const id of wanted) expect(idsIn(after['removed']), what).not.toContain(id);
  const copy = after['snapshots']?.at(-1)?.['text'] as string;
  const kept = (JSON.parse(copy) as { queue: Rows[string] }).queue;
  expect(idsIn(kept), `${what}: the copy of before`).toEqual(idsIn(before['queue']));
  expect(after['undo']?.at(-1)?.['token'], what).not.toBe(before['undo']?.at(-1)?.['token']);
  const round = /^p-(\d+)-/.exec(wanted[0] ?? '')?.[1];
  const marks = (after['marks'] ?? []).map(({ key }) => key);
  if (round !== undefined) expect(marks, `${what}: marks`).toEqual([`acl:mark-${round}`]);
}

async function killOne(one: Install, n: number, wait: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, wait));
  await (n % BROWSER_EVERY === BROWSER_EVERY - 1 ? one.killBrowser() : one.killWorker());
}

test(`${KILLS} kills in restores that replace and in roll-backs: each is whole or absent, with all that belongs to it`, async () => {
  test.setTimeout(1_800_000);
  const world = await startWorld(clockFrom(GIVEN_NOW));
  const acked = new Set<number>();
  const one = await install(world, await quickBuild(1), (line) => {
    const [, n] = /^acked (\d+)$/.exec(line) ?? [];
    if (n !== undefined) acked.add(Number(n));
  });
  const random = seeded(seed);
  let whole = 0;
  let { tables: before } = await readRaw(one.page());
  for (let n = 0; n < KILLS; n += 1) {
    const copy = before['snapshots']?.at(-1);
    const isBack = n % 3 === 2 && copy !== undefined;
    const wanted = isBack
      ? idsIn((JSON.parse(copy['text'] as string) as { queue: Rows[string] }).queue)
      : Array.from({ length: SIZE }, (_, i) => `p-${n}-${i}`);
    const stream = isBack
      ? one.page().evaluate(goBack, { round: n, copy: Number(copy['n']) })
      : one.page().evaluate(replaceQueue, { round: n, size: SIZE });
    const settled = stream.catch(() => undefined);
    await killOne(one, n, random() * LONGEST_LIFE_MS);
    await settled;
    const { tables: after } = await readRaw(one.page());
    const what = `round ${n}, ${isBack ? 'roll-back' : 'replace'}, seed ${seed}`;
    if (own(after) === own(before)) expect(acked.has(n), `${what}: acknowledged`).toBe(false);
    else {
      expectWhole(before, after, wanted, what);
      whole += 1;
    }
    before = after;
  }
  await one.end();
  await world.close();
  console.log(
    `restore kill loop, seed ${seed}: ${KILLS} kills (${KILLS / BROWSER_EVERY} of the browser); ${whole} whole, ` +
      `${KILLS - whole} absent, ${acked.size} acknowledged: none of them lost, none half-done`,
  );
  // A loop that kills before everything, or after everything, shows nothing.
  expect(whole).toBeGreaterThan(KILLS / 10);
  expect(whole).toBeLessThan(KILLS);
});
