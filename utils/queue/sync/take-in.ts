import type { AgreedRow } from '../../db/queue-tables.ts';
import { updateState } from '../../db/state.ts';
import { writesOf } from '../../db/writes.ts';
import type { TidemarkDb } from '../../db/tidemark-db.ts';
import { arxivIdOfKey } from '../../paper-key.ts';
import type { UtcTime } from '../../time/moment.ts';
import { keepCopy } from '../backup/copies.ts';
import { same } from '../item/fields.ts';
import { waitingSettings, type Recorder } from '../recorder.ts';
import { runCommand, type Done, type QueueDependencies } from '../run-command.ts';
import { agreedOf, agreedRows } from './agreed-rows.ts';
import { fromArchive, type Contents } from './contents.ts';
import type { FromArchive } from './item-row.ts';
import { itemIn } from './item-state.ts';
import { areTwo } from './notes.ts';
import type { PlaceName } from './place-status.ts';
import type { DeviceId, ItemState, Replica } from './replica.ts';
import { stages, type Stepped } from './step.ts';
import { loadSettingsTimes } from './settings-times.ts';
import type { Twin } from './twin.ts';

export interface TakenIn {
  /** All that this device knows now. */
  replica: Replica;
  came: number;
  changed: number;
  removed: number;
  /** Papers of which two notes are kept. */
  notes: number;
}

interface Taking {
  device: DeviceId;
  now: number;
  /** This device joins. */
  isFirst?: boolean;
  /** Places from which it takes something in for the first time. */
  joins?: readonly PlaceName[];
  /** Whom `device` is to be told from, from now on. */
  twin?: Twin | undefined;
}

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

async function readContents(db: TidemarkDb, stored: unknown): Promise<Contents> {
  const [queue, removed, gone, marks, verdicts, waiting, settingsAt] = await Promise.all([
    db.queue.toArray(),
    db.removed.toArray(),
    db.gone.toArray(),
    db.marks.toArray(),
    db.verdicts.toArray(),
    waitingSettings(db),
    loadSettingsTimes(db),
  ]);
  return {
    queue: byId(queue),
    removed: byId(removed),
    gone: byId(gone),
    marks: new Map(marks.map((row) => [row.key, row])),
    verdicts,
    settings: waiting ?? stored,
    settingsAt,
  };
}

/** What the archive here has of the papers of these items, or of those alone that are said to be as there. */
export async function archiveOf(
  db: TidemarkDb,
  replicas: readonly Replica[],
  isAsked: (state: ItemState) => boolean = () => true,
): Promise<FromArchive> {
  const states = replicas.flatMap(({ items }) => Object.values(items));
  const keys = states.filter(isAsked).flatMap((state) => Object.keys(state.keys));
  const ids = [...new Set(keys.map(arxivIdOfKey).filter((id) => id !== undefined))];
  const papers = (await db.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
  return fromArchive(new Map(papers.map((paper) => [paper.id, paper])));
}

const isUntitled = ({ paper }: ItemState): boolean => paper?.[1]?.title === undefined;

interface Computing extends Pick<Taking, 'device' | 'now' | 'twin'> {
  stored: unknown;
  /** Between stages, where there is much to compute. */
  pause?: (() => Promise<void>) | undefined;
}

/** More papers than so many are computed in stages. */
const MANY = 1_000;

/** What taking in would do, in memory. */
export async function computeStep(
  db: TidemarkDb,
  others: readonly Replica[],
  { device, now, twin, stored, pause }: Computing,
) {
  const before = await readContents(db, stored);
  const rows = await db.agreed.toArray();
  const agreed = agreedOf(rows, before);
  const archive = await archiveOf(db, [agreed, ...others], isUntitled);
  const all = stages(before, agreed, others, { device, now, archive }, twin);
  let turn = all.next();
  while (turn.done !== true) {
    if (pause !== undefined && rows.length > MANY) await pause();
    turn = all.next();
  }
  return { before, rows, ...turn.value };
}

const fresh = <K, T>(before: ReadonlyMap<K, T>, after: ReadonlyMap<K, T>): T[] =>
  [...after].filter(([key, row]) => before.get(key) !== row).map(([, row]) => row);
const lost = <K, T>(before: ReadonlyMap<K, T>, after: ReadonlyMap<K, T>): K[] =>
  [...before.keys()].filter((key) => !after.has(key));

/** Writes what is other. */
async function follow(recorder: Recorder, before: Contents, after: Contents): Promise<void> {
  await recorder.follow({
    items: fresh(before.queue, after.queue),
    lost: lost(before.queue, after.queue),
    tombs: fresh(before.gone, after.gone),
    removed: fresh(before.removed, after.removed),
    forgotten: lost(before.removed, after.removed).filter((id) => !after.queue.has(id)),
  });
  await recorder.mark(fresh(before.marks, after.marks), lost(before.marks, after.marks));
  const said = new Set(after.verdicts.map(({ subject, id }) => `${subject}\n${id}`));
  const there = new Set(before.verdicts);
  await recorder.say(
    after.verdicts.filter((row) => !there.has(row)),
    before.verdicts.filter(({ subject, id }) => !said.has(`${subject}\n${id}`)),
  );
  if (after.settings !== before.settings) await recorder.settings(before.settings, after.settings);
}

/** What is to be written of what devices agree on, and what is no more. */
function agreedChanges(rows: readonly AgreedRow[], { replica, contents }: Stepped) {
  const next = agreedRows(replica, contents);
  const before = new Map(rows.map((row) => [row.name, row]));
  return {
    puts: [...next.values()].filter((row) => !same(before.get(row.name), row)),
    lost: [...before.keys()].filter((name) => !next.has(name)),
  };
}

function reportOf(before: Contents, { contents, replica }: Stepped): TakenIn {
  const items = fresh(before.queue, contents.queue);
  const came = items.filter(({ id }) => !before.queue.has(id));
  const notes = items.filter(({ id }) => {
    const state = itemIn(replica.items, id);
    return state !== undefined && areTwo(state.notes);
  });
  return {
    replica,
    came: came.length,
    changed: items.length - came.length,
    removed: lost(before.queue, contents.queue).length,
    notes: notes.length,
  };
}

/** Joins with the time that the journal of undo has for them, which tells what its undo leaves. */
const noteDevice = (db: TidemarkDb, { device, joins = [] }: Taking, joined: UtcTime) =>
  updateState(db, 'devices', (old) => ({
    ...old,
    id: device,
    ...Object.fromEntries(joins.map((name) => [name, { ...old[name], joined }])),
  }));

/** What an exchange reads and writes. */
const TABLES = ['queue', 'removed', 'gone', 'marks', 'verdicts', 'agreed'];
/** So often it begins anew where the reader edits meanwhile; then edits wait for it. */
const MOST_TRIES = 3;

/** A press that came meanwhile is done within it. */
const PAUSE_MS = 20;
const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, PAUSE_MS));

/** All that there is to write, computed from what was read. */
async function prepare(
  deps: QueueDependencies,
  others: readonly Replica[],
  taking: Pick<Computing, 'device' | 'now' | 'twin' | 'pause'>,
) {
  const { db } = deps;
  const stored = await deps.readSettings();
  const writes = writesOf(db, TABLES);
  const { before, rows, ...stepped } = await computeStep(db, others, { ...taking, stored });
  const [report, agreed] = [reportOf(before, stepped), agreedChanges(rows, stepped)];
  /** Inside a transaction, which other writers then wait for. */
  const isAsRead = async (): Promise<boolean> => {
    const waiting = await waitingSettings(db);
    return same(waiting ?? stored, before.settings) && writesOf(db, TABLES) === writes;
  };
  return { stored, before, contents: stepped.contents, report, agreed, isAsRead };
}

/**
 * Takes in what others wrote, in one transaction, whole or not at all. It is computed before, so that no press waits for
 * that, and computed anew where something was written meanwhile. Where a device joins, and that changes
 * the queue, a copy of everything is kept before, and one step of undo takes it all back.
 */
export async function takeIn(
  deps: QueueDependencies,
  others: readonly Replica[],
  taking: Taking,
): Promise<Done<TakenIn>> {
  const { db } = deps;
  const { isFirst = false, joins = [], twin } = taking;
  const isJoin = ({ came, changed, removed }: TakenIn): boolean =>
    isFirst && came + changed + removed > 0;
  const kind = (report: TakenIn | undefined) => ({
    what: report !== undefined && isJoin(report) ? ('join' as const) : undefined,
  });
  for (let tries = MOST_TRIES; ; tries -= 1) {
    const early = tries > 0 ? await prepare(deps, others, { ...taking, pause }) : undefined;
    const { result, undo } = await runCommand(deps, kind, async (recorder, at) => {
      if (early !== undefined && !(await early.isAsRead())) return undefined;
      const ready = early ?? (await prepare(deps, others, taking));
      const { stored, before, contents, report, agreed } = ready;
      if (isJoin(report)) await keepCopy(db, 'restore', stored, at);
      await follow(recorder, before, contents);
      await db.agreed.bulkPut(agreed.puts);
      await db.agreed.bulkDelete(agreed.lost);
      if (joins.length > 0 || twin !== undefined) await noteDevice(db, taking, at);
      return report;
    });
    if (result !== undefined) return { result, undo };
  }
}
