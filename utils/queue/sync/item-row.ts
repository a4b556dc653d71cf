import type { UtcTime } from '../../time/moment.ts';
import { addressOfKeys } from '../item/address.ts';
import { FIELDS_OF, GROUPS, pick, same } from '../item/fields.ts';
import { LIMITS } from '../item/limits.ts';
import type { QueueRow } from '../item/schema.ts';
import { FIRST_STATE } from '../item/states.ts';
import { msOfClock } from './clock.ts';
import { textOf } from './notes.ts';
import type { Clock, ItemState, PaperPart } from './replica.ts';
import { listOf } from './sets.ts';

type Paper = Extract<PaperPart, { title: string }>;

/** What the archive here has of a paper with these keys, as it is saved from there; undefined where it has none. */
export type FromArchive = (keys: readonly string[]) => Paper | undefined;

export const timeOf = (clock: Clock): UtcTime => new Date(msOfClock(clock)).toISOString();

/** Each part's last clock. */
function clocksOf(state: ItemState): Record<(typeof GROUPS)[number] | 'kept', Clock | undefined> {
  const last = (all: readonly Clock[]): Clock | undefined => all.toSorted().at(-1);
  return {
    paper: state.paper?.[0],
    state: state.state?.[0],
    order: state.order?.[0],
    snooze: state.snooze?.[0],
    tags: last(Object.values(state.tags).map(([clock]) => clock)),
    notes: last(state.notes.versions.map(({ clock }) => clock)),
    kept: state.life?.[0],
  };
}

/** What stands for a paper of which only its keys are known. */
export const bareOf = (keys: readonly string[]): Paper => ({
  title: keys[0] ?? '',
  authors: [],
  url: addressOfKeys(keys as QueueRow['keys']),
});

/** The keys of an item; of one that was removed when others held them all, those. */
function keysOf({ keys, life }: ItemState): QueueRow['keys'] {
  const own = listOf(keys);
  return own.length > 0 || life?.[1] !== 'removed' ? own : (Object.keys(keys) as QueueRow['keys']);
}

/** The paper part of a state, where it says "as in the archive" by what is there, else by the key alone. */
function paperOf({ paper }: ItemState, keys: readonly string[], archive: FromArchive): Paper {
  const said = paper?.[1] ?? {};
  if ('title' in said && said.title !== undefined) return said;
  return { ...(archive(keys) ?? bareOf(keys)), ...said } as Paper;
}

/** The times of the parts: as they are in the row where what it says is the same, else those of the clocks. */
function withTimes(row: QueueRow, state: ItemState, before: QueueRow | undefined): QueueRow {
  const clocks = clocksOf(state);
  const times = [...GROUPS, 'kept' as const].flatMap((group) => {
    const isSame =
      before !== undefined && (group === 'kept' || same(pick(before, group), pick(row, group)));
    const clock = clocks[group];
    const at = isSame ? before.changed[group] : clock && timeOf(clock);
    return at !== undefined && at > row.savedAt ? [[group, at] as const] : [];
  });
  const changed = Object.fromEntries(times);
  const changedAt = Object.values<string>(changed).reduce((a, b) => (a > b ? a : b), row.savedAt);
  return { ...row, changed, changedAt };
}

/** The row of an item without the times of its parts, which take most of the work; as `rowOf` otherwise. */
export function timelessRowOf(
  id: string,
  state: ItemState,
  before: QueueRow | undefined,
  archive: FromArchive,
): QueueRow | undefined {
  const keys = keysOf(state).slice(0, LIMITS.keys);
  if (keys.length === 0 || state.saved === undefined) return undefined;
  const claims = listOf(state.claims)
    .filter((key) => !keys.includes(key))
    .slice(0, LIMITS.keys);
  const { savedAt, source } = state.saved[1];
  const none = Object.fromEntries(FIELDS_OF.paper.map((field) => [field, undefined]));
  return {
    ...none,
    ...paperOf(state, keys, archive),
    id,
    keys,
    claims: claims.length > 0 ? claims : undefined,
    keyLetters: state.letters?.[1] ?? undefined,
    state: state.state?.[1] ?? FIRST_STATE,
    rank: state.order?.[1] ?? before?.rank ?? 'a0',
    tags: listOf(state.tags).slice(0, LIMITS.tags),
    notes: textOf(state.notes).text,
    snoozedUntil: state.snooze?.[1] ?? undefined,
    evidence: state.evidence.slice(-200),
    savedAt,
    source,
    changedAt: savedAt,
    changed: {},
  };
}

/**
 * The row of an item as devices agree on it; `before` as it is here. Undefined while not enough of it has come to
 * tell which paper it is.
 */
export function rowOf(
  id: string,
  state: ItemState,
  before: QueueRow | undefined,
  archive: FromArchive,
): QueueRow | undefined {
  const row = timelessRowOf(id, state, before, archive);
  if (row === undefined) return undefined;
  if (before !== undefined && isSameBut(before, row)) return before;
  return withTimes(row, state, before);
}

/** Whether two rows say the same, times of changes aside. */
const isSameBut = (a: QueueRow, b: QueueRow): boolean =>
  same({ ...a, changed: 0, changedAt: 0 }, { ...b, changed: 0, changedAt: 0 });
