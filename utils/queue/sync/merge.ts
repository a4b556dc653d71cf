import type { PaperKey } from '../../paper-key.ts';
import { joinEvidence } from '../merge.ts';
import { mergeNotes } from './notes.ts';
import {
  REPLICA_VERSION,
  type Dated,
  type DatedSet,
  type ItemState,
  type MarkState,
  type Replica,
  type SharedSettings,
} from './replica.ts';

type Rec<T> = Readonly<Record<string, T>>;

const NONE = {};

/** The union of two records; what both have is joined. The first itself where the second adds nothing. */
function mergeRecords<T>(a: Rec<T>, b: Rec<T>, join: (a: T, b: T) => T): Rec<T> {
  const all = new Map(Object.entries(a));
  let changed = false;
  for (const [key, theirs] of Object.entries(b)) {
    const mine = all.get(key);
    const next = mine === undefined ? theirs : join(mine, theirs);
    if (next === mine) continue;
    all.set(key, next);
    changed = true;
  }
  // From entries, so that a key `__proto__` is one like all others.
  return changed ? Object.fromEntries(all) : a;
}

/** The later of two; of two of one moment the greater text, so that every device chooses the same. */
function later<T>(a: Dated<T>, b: Dated<T>): Dated<T> {
  if (a[0] !== b[0]) return a[0] > b[0] ? a : b;
  return JSON.stringify(a[1]) >= JSON.stringify(b[1]) ? a : b;
}

const maybeLater = <T>(a?: Dated<T>, b?: Dated<T>): Dated<T> | undefined =>
  a === undefined || b === undefined ? (a ?? b) : later(a, b);

const mergeSets = <T>(a: DatedSet<T> = NONE, b: DatedSet<T> = NONE): DatedSet<T> =>
  mergeRecords(a, b, later);

/** Leaves out what is not there, so that equal states are equal texts. */
function whole<T extends object>(parts: T): T {
  const there = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as T;
}

/** Two states of one item. */
function mergeItems(a: ItemState, b: ItemState): ItemState {
  return whole<ItemState>({
    life: maybeLater(a.life, b.life),
    saved: maybeLater(a.saved, b.saved),
    paper: maybeLater(a.paper, b.paper),
    state: maybeLater(a.state, b.state),
    order: maybeLater(a.order, b.order),
    snooze: maybeLater(a.snooze, b.snooze),
    letters: maybeLater(a.letters, b.letters),
    keys: mergeSets(a.keys, b.keys),
    claims: mergeSets(a.claims, b.claims),
    tags: mergeSets(a.tags, b.tags),
    notes: mergeNotes(a.notes, b.notes),
    evidence: joinEvidence(a.evidence, b.evidence),
  });
}

const mergeMarks = (a: MarkState, b: MarkState): MarkState =>
  whole({ opened: maybeLater(a.opened, b.opened), done: maybeLater(a.done, b.done) });

const mergeSettings = (a: SharedSettings, b: SharedSettings): SharedSettings =>
  whole({
    watched: mergeSets(a.watched, b.watched),
    muted: mergeSets(a.muted, b.muted),
    less: mergeSets(a.less, b.less),
    searches: mergeSets(a.searches, b.searches),
    titleLink: maybeLater(a.titleLink, b.titleLink),
  });

/**
 * What two devices know together. Associative, commutative and idempotent, so that deliveries may come late, twice
 * and in any order; pure. Two items of one paper stay two here: making one of them is an edit (settle.ts).
 */
export function merge(a: Replica, b: Replica): Replica {
  return {
    version: REPLICA_VERSION,
    items: mergeRecords(a.items, b.items, mergeItems),
    marks: mergeRecords<MarkState>(a.marks, b.marks, mergeMarks) as Record<PaperKey, MarkState>,
    verdicts: mergeRecords(a.verdicts, b.verdicts, later),
    settings: mergeSettings(a.settings, b.settings),
  };
}

/** A replica that knows nothing. */
export const NOTHING: Replica = {
  version: REPLICA_VERSION,
  items: {},
  marks: {},
  verdicts: {},
  settings: { watched: {}, muted: {}, less: {}, searches: {} },
};
