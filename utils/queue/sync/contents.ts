import type { MarkRow, RemovedRow, TombstoneRow, VerdictRow } from '../../db/queue-tables.ts';
import { arxivIdOfKey, type PaperKey } from '../../paper-key.ts';
import type { PaperRow } from '../../db/tables.ts';
import { same } from '../item/fields.ts';
import { newItem } from '../item/model.ts';
import type { QueueRow } from '../item/schema.ts';
import { itemOfRemoved } from '../removed.ts';
import { bareOf, rowOf, type FromArchive } from './item-row.ts';
import { itemIn, msOf, stampItem, stampLife, NO_ITEM, type IsPaper } from './item-state.ts';
import { stampMark, stampVerdict, verdictName } from './mark-state.ts';
import { mergeItems } from './merge.ts';
import { withSoundClocks } from './own-clocks.ts';
import { asPart, giveUp, isIn, wholesOf } from './parts.ts';
import type { DeviceId, ItemState, PaperPart, Replica } from './replica.ts';
import { stampSettings } from './settings-state.ts';
import type { SettingsTimes } from '../../db/shared-settings.ts';
import { OTHER, withoutStandIns } from './stand-in.ts';

/** The reader's own tables, as they are on this device. */
export interface Contents {
  queue: ReadonlyMap<string, QueueRow>;
  removed: ReadonlyMap<string, RemovedRow>;
  gone: ReadonlyMap<string, TombstoneRow>;
  marks: ReadonlyMap<PaperKey, MarkRow>;
  verdicts: readonly VerdictRow[];
  /** As stored. */
  settings: unknown;
  settingsAt?: SettingsTimes;
}

export interface Here {
  device: DeviceId;
  /** Milliseconds since 1970 UTC. */
  now: number;
  archive: FromArchive;
}

/** What the archive has of papers, by arXiv id. */
export function fromArchive(papers: ReadonlyMap<string, PaperRow>): FromArchive {
  return (keys) => {
    const paper = papers.get(arxivIdOfKey(keys[0] ?? '') ?? '');
    if (paper === undefined) return undefined;
    const context = { id: '', at: '', rank: '' };
    const { title, authors, url } = newItem(keys as PaperKey[], undefined, paper, context);
    return { title, authors, url };
  };
}

/** A row says what "as in the archive" says: what is there, or the bare key, before it was there. */
const isPaperWith =
  (archive: FromArchive, row: QueueRow): IsPaper =>
  ({ paper }, value) => {
    const said = paper?.[1];
    if (said?.title !== undefined) return same(said, value);
    const isBy = (known: PaperPart = null): boolean =>
      known !== null && same(clean({ ...known, ...said }), clean(value));
    return isBy(bareOf(row.keys)) || isBy(archive(row.keys));
  };

const clean = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A row whose title is what stands for another, as an older version of ours left it, has its key for a title again. */
function stampRow(
  state: ItemState | undefined,
  row: QueueRow,
  device: DeviceId,
  archive: FromArchive,
): ItemState {
  if (row.title !== OTHER) return stampItem(state, row, device, isPaperWith(archive, row));
  const bare = { ...row, ...bareOf(row.keys) };
  return stampItem(state && withoutStandIns(state), bare, device, isPaperWith(archive, bare));
}

/** Of an item that has no row. */
function stampRowless(
  id: string,
  state: ItemState | undefined,
  tomb: TombstoneRow | undefined,
  { device, archive }: Here,
): ItemState | undefined {
  const isShown = state !== undefined && rowOf(id, state, undefined, archive) !== undefined;
  // Neither there nor taken out: not enough of it has come, or the row was lost, and others bring it back.
  if (tomb === undefined) return isShown ? undefined : state;
  if (tomb.into !== undefined)
    return stampLife(asUnited(state ?? NO_ITEM), `part:${tomb.into}`, tomb.at, device);
  const [, life] = state?.life ?? [];
  if (life === 'gone' || (life === 'removed' && !isShown)) return state;
  return giveUp(state ?? NO_ITEM, { device, ms: msOf(tomb.at) });
}

function stampOne(
  id: string,
  state: ItemState | undefined,
  { queue, removed, gone }: Contents,
  here: Here,
  wasIn: boolean,
): ItemState | undefined {
  const { device, archive } = here;
  const row = queue.get(id);
  if (row !== undefined) {
    const next = stampRow(state, row, device, archive);
    // A part that stands there until its whole has come says nothing new of itself.
    return wasIn ? next : stampLife(next, 'in', row.changed.kept ?? row.savedAt, device);
  }
  const old = removed.get(id);
  const item = old && itemOfRemoved(old);
  if (old !== undefined && item !== undefined)
    return stampLife(stampRow(state, item, device, archive), 'removed', old.at, device);
  const next = stampRowless(id, state, gone.get(id), here);
  return next && withoutStandIns(next);
}

/**
 * An item that the reader made part of another here: what its row said is in the other's row, and is left out here, so
 * that another device which has the item goes on with what it knows until the other one has come.
 */
function asUnited(state: ItemState): ItemState {
  if (state.life?.[1].startsWith('part:') === true) return state;
  const { paper: _, saved: __, ...rest } = state;
  return { ...rest, notes: { ...rest.notes, versions: [] } };
}

/** What was made one here since: the row of the whole is written by one who knew what the part said. */
function withNewParts(agreed: Replica, gone: Contents['gone']): Replica['items'] {
  const next = new Map<string, ItemState>();
  for (const { id, into } of gone.values()) {
    const part = itemIn(agreed.items, id);
    const whole = into === undefined ? undefined : (next.get(into) ?? itemIn(agreed.items, into));
    if (!part || !whole || into === undefined || part.life?.[1] === `part:${into}`) continue;
    next.set(into, mergeItems(whole, asPart(part, id, into)));
  }
  return next.size === 0 ? agreed.items : { ...agreed.items, ...Object.fromEntries(next) };
}

/**
 * All that this device knows: what was agreed at the last exchange (`agreed`), with every edit since. Edits are found by
 * looking, so that no command can forget to tell of one; their times are those that the rows have, which were written in
 * the transaction of the edit.
 */
export function stampAll(contents: Contents, agreed: Replica, here: Here): Replica {
  const { queue, removed, gone, marks, verdicts } = contents;
  const known = withNewParts(agreed, gone);
  const ids = new Set([...queue.keys(), ...removed.keys(), ...gone.keys()]);
  const before = new Map(Object.entries(agreed.items));
  const wholes = wholesOf(before);
  const items = [...ids].flatMap((id) => {
    const state = stampOne(id, itemIn(known, id), contents, here, isIn(before, id, wholes));
    return state === undefined ? [] : [[id, state] as const];
  });
  const said = new Map(verdicts.map((row) => [verdictName(row), row]));
  const marked = new Set([...marks.keys(), ...(Object.keys(agreed.marks) as PaperKey[])]);
  const spoken = new Set([...said.keys(), ...Object.keys(agreed.verdicts)]);
  const replica: Replica = {
    version: agreed.version,
    items: Object.fromEntries(items),
    marks: Object.fromEntries(
      [...marked].map((key) => [key, stampMark(agreed.marks[key], marks.get(key), here)]),
    ),
    verdicts: Object.fromEntries(
      [...spoken].map((name) => [name, stampVerdict(agreed.verdicts[name], said.get(name), here)]),
    ),
    settings: stampSettings(agreed.settings, contents, here),
  };
  return withSoundClocks(replica, here);
}
