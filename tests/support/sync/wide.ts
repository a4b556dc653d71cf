import type { PaperKey } from '../../../utils/paper-key.ts';
import { stageFile } from '../../../utils/queue/backup/stage.ts';
import { writeBackup } from '../../../utils/queue/backup/write.ts';
import { QueueError } from '../../../utils/queue/error.ts';
import { itemOfRemoved } from '../../../utils/queue/removed.ts';
import { memoryArea } from '../memory-area.ts';
import { deviceWorld, keysIn, queueOf, type DeviceWorld } from './device-world.ts';
import { dice } from './interleave.ts';

const LATER = Date.UTC(2026, 8, 5);
const STATES = ['to-read', 'reading', 'done'] as const;

type Roll = ReturnType<typeof dice>;
/** Gives the undo of what was done. */
type Edit = (on: DeviceWorld) => Promise<{ undo?: string | undefined } | undefined>;

function createWide(roll: Roll) {
  const pick = <T>(all: readonly T[]): T | undefined => all[roll(all.length || 1)];
  const rowOn = async ({ db }: DeviceWorld) =>
    pick((await db.queue.toArray()).sort((a, b) => (a.id < b.id ? -1 : 1)));
  const keyOf = (n: number): PaperKey => `arxiv:2607.1000${n}`;

  function keysOf(n: number): PaperKey[] {
    if (roll(3) === 0) return [keyOf(n), `doi:10.1/${n}`];
    return roll(2) === 0 ? [`doi:10.1/${n}`] : [keyOf(n)];
  }

  return { pick, rowOn, keyOf, keysOf };
}

/** What changes one paper. */
function itemEdits(roll: Roll, { rowOn, keysOf }: ReturnType<typeof createWide>): Edit[] {
  let made = 0;
  const withRow =
    (
      edit: (
        on: DeviceWorld,
        row: NonNullable<Awaited<ReturnType<typeof rowOn>>>,
      ) => ReturnType<Edit>,
    ): Edit =>
    async (on) => {
      const row = await rowOn(on);
      return row && edit(on, row);
    };
  const key = ({ keys }: { keys: PaperKey[] }): PaperKey => keys[0] ?? 'doi:10.1/0';
  return [
    (on) => {
      const n = roll(5);
      return on.queue.save(keysOf(n), { title: `Of the tides ${n}`, authors: ['Ada Tide'] });
    },
    withRow((on, { id, notes }) => on.queue.setNotes(id, `${notes} w${(made += 1)}.`, notes)),
    withRow((on, row) =>
      on.queue.setTags(key(row), [...row.tags.filter(() => roll(2) === 0), `t${roll(5)}`]),
    ),
    withRow((on, row) => on.queue.setState(key(row), STATES[roll(3)] ?? 'to-read')),
    withRow((on, row) => on.queue.remove(key(row))),
    withRow(async (on, { id }) => {
      const other = await rowOn(on);
      return other && other.id !== id ? on.queue.unite([id, other.id]) : undefined;
    }),
    withRow(async (on, { id }) => {
      const other = await rowOn(on);
      const place = { before: other?.id ?? '' };
      return other && other.id !== id ? on.queue.reorder({ ids: [id], place }) : undefined;
    }),
  ];
}

/** What changes more than one. */
function wideEdits(roll: Roll, wide: ReturnType<typeof createWide>): Edit[] {
  const { pick, keyOf } = wide;
  const backups: string[] = [];
  const undos = new Map<DeviceWorld, string[]>();
  const noting =
    (edit: Edit): Edit =>
    async (on) => {
      const done = await edit(on);
      if (done?.undo !== undefined) undos.set(on, [...(undos.get(on) ?? []), done.undo]);
      return done;
    };
  const all: Edit[] = [
    ...itemEdits(roll, wide),
    async (on) => {
      const row = pick(await on.db.removed.toArray());
      return row && on.queue.bringBack([row.id]);
    },
    async (on) => (roll(3) === 0 ? on.queue.emptyRemoved(undefined) : undefined),
    async (on) => {
      const token = pick(undos.get(on) ?? []);
      return token === undefined ? undefined : on.queue.undo(token);
    },
    (on) => {
      const key = keyOf(roll(5));
      return roll(2) === 0 ? on.queue.markOpened(key) : on.queue.setDone(key, roll(2) === 0);
    },
    async (on) => {
      backups.push(await writeBackup(on.db, await on.readSettings(), on.now().toISOString()));
      return undefined;
    },
    async (on) => {
      const text = pick(backups);
      if (text === undefined) return undefined;
      const id = on.newId();
      await stageFile(on.db, { id, at: on.now().toISOString(), text });
      return on.queue.restoreStaged(id, roll(3) === 0 ? 'replace' : 'merge');
    },
  ];
  const others: Edit[] = [
    async (on) => {
      await on.exchange.switch('account', roll(2) === 0);
      return undefined;
    },
    (on) => {
      on.setTime(Date.UTC(2026, 7, 21 + roll(9), roll(24)));
      return Promise.resolve(undefined);
    },
  ];
  return [...all.map(noting), ...others];
}

/** All that a reader sees of a device, and how its account does. */
async function seenOn(on: DeviceWorld): Promise<unknown> {
  const { db } = on;
  const removed = (await db.removed.toArray()).map((row) => itemOfRemoved(row));
  const marks = (await db.marks.toArray()).sort((a, b) => (a.key < b.key ? -1 : 1));
  const said = (await db.verdicts.toArray()).map((row) => `${row.subject} ${row.id} ${row.same}`);
  return {
    queue: await queueOf(on),
    removed: removed.map((item) => `${item?.id} ${item?.title} ${item?.notes}`).sort(),
    marks,
    said: said.sort(),
  };
}

/**
 * Three devices of one account on which everything is done that a reader can do, with exchanges in between; then all hear
 * of all. Gives what each shows then, and whether one more exchange still writes something.
 */
export async function wide(seed: number, steps: number) {
  const roll = dice(seed);
  const area = memoryArea();
  const all = [deviceWorld(area), deviceWorld(area), deviceWorld(area)];
  const edits = wideEdits(roll, createWide(roll));
  for (const one of all) await one.join();
  for (let n = 0; n < steps; n += 1) {
    const on = all[roll(3)] as DeviceWorld;
    await edits[roll(edits.length)]?.(on).catch((error: unknown) => {
      // What cannot be done is refused, as the reader would be told.
      if (!(error instanceof QueueError)) throw error;
    });
    if (roll(3) === 0) await all[roll(3)]?.exchange.once();
  }
  for (const one of all) {
    one.setTime(LATER);
    await one.exchange.switch('account', true);
  }
  for (let turn = 0; turn < 5; turn += 1) for (const one of all) await one.exchange.once();
  const stands = (): string => JSON.stringify(keysIn({ area }).map((key) => area.stored.get(key)));
  const before = stands();
  for (const one of all) await one.exchange.once();
  const seen = await Promise.all(all.map(seenOn));
  for (const { db } of all) await db.delete({ disableAutoOpen: false });
  return { seen, isCalm: stands() === before };
}
