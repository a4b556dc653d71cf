import type { PaperKey } from '../../../utils/paper-key.ts';
import type { ModelDevice } from './model-device.ts';

/** What must be true in the end, as the devices acknowledged it. */
export interface Promised {
  /** Words typed into notes that nobody who saw them took out again. */
  words: Set<string>;
  /** Items that were removed, and that nobody brought back. */
  removed: Set<string>;
  /** Tags that were added, and that nobody who saw them took off. */
  tags: Set<string>;
  /** Every item that a reader saw. */
  ids: Set<string>;
}

type Edit = (on: ModelDevice, now: number) => void;
/** A number below `n`. */
type Roll = (n: number) => number;

const LONG = ' long'.repeat(12_000);
const wordsIn = (notes: string): string[] => notes.match(/w\d+\./g) ?? [];

/** What readers do, one of it at random; `areLong`: some of what they write fills more than half of an item. */
export function createEdits(roll: Roll, areLong: boolean): { edits: Edit[]; promised: Promised } {
  const promised: Promised = {
    words: new Set(),
    removed: new Set(),
    tags: new Set(),
    ids: new Set(),
  };
  const seen: Seen = { roll, promised, areLong, broughtBack: new Set(), made: 0 };
  const [onItems, onRemoved] = [itemEdits(seen), removedEdits(seen)];
  const others: Edit[] = [
    (on, now) => on.mark(`arxiv:2607.${String(20_000 + roll(3))}`, roll(2) === 0, now),
    (on) =>
      on.settings({
        watched: [{ kind: 'word', text: `word ${roll(4)}` }],
        searches: [{ id: `s${roll(3)}`, name: '', query: 'tides' }],
      }),
  ];
  return { edits: [saving(seen), ...onItems, ...onRemoved, ...others], promised };
}

interface Seen {
  roll: Roll;
  promised: Promised;
  areLong: boolean;
  broughtBack: Set<string>;
  made: number;
}

const picker =
  (roll: Roll) =>
  <T>(all: readonly T[]): T | undefined =>
    all[roll(all.length || 1)];

function saving(seen: Seen): Edit {
  const { roll, promised } = seen;
  return (on, now) => {
    seen.made += 1;
    // One key in three is of a paper that others save too.
    const n = roll(3) === 0 ? roll(3) : 100 + seen.made;
    const keys: PaperKey[] = [`arxiv:2607.${String(10_000 + n)}`];
    if (roll(3) === 0) keys.push(`doi:10.1000/${n}`);
    const held = new Set(on.items().flatMap((item) => item.keys));
    if (keys.some((key) => held.has(key))) return;
    const id = `${'abc'[roll(3)]}${seen.made}`;
    on.save(id, keys, `Of the tides, part ${n}`, now);
    promised.ids.add(id);
  };
}

function itemEdits(seen: Seen): Edit[] {
  const { roll, promised, areLong } = seen;
  const pick = picker(roll);
  const some = (edit: (on: ModelDevice, item: Item, now: number) => void): Edit => {
    return (on, now) => {
      const item = pick(on.items());
      if (item) edit(on, item, now);
    };
  };
  return [
    some((on, { id }, now) => on.edit(id, { state: roll(2) === 0 ? 'reading' : 'done' }, now)),
    some((on, { id }, now) => on.edit(id, { rank: `a${roll(9)}` }, now)),
    some((on, { id, notes }, now) => {
      const word = `w${(seen.made += 1)}.`;
      const isLong = areLong && roll(2) === 0;
      const replaces = isLong || notes.length > 50_000 || roll(3) === 0;
      if (replaces) for (const one of wordsIn(notes)) promised.words.delete(one);
      const text = replaces ? word : `${notes} ${word}`;
      on.edit(id, { notes: isLong ? text + LONG : text }, now);
      promised.words.add(word);
    }),
    some((on, { id, tags }, now) => {
      const [tag, off] = [`t${(seen.made += 1)}`, roll(2) === 0 ? pick(tags) : undefined];
      if (off !== undefined) promised.tags.delete(off);
      on.edit(id, { tags: [...tags.filter((one) => one !== off), tag] }, now);
      promised.tags.add(tag);
    }),
    some((on, { id, keys }, now) => {
      const key = keys.length > 1 ? pick(keys) : undefined;
      if (key !== undefined) on.takeKey(id, key, now);
    }),
    some((on, a, now) => {
      const b = pick(on.items());
      if (b && roll(2) === 0) on.unite(a.id, b.id, now);
    }),
  ];
}

type Item = ReturnType<ModelDevice['items']>[number];

function removedEdits({ roll, promised, broughtBack }: Seen): Edit[] {
  const pick = picker(roll);
  return [
    (on, now) => {
      const item = pick(on.items());
      if (!item) return;
      const family = on.familyOf(item.id);
      on.remove(item.id, now);
      // Whoever brought it back without knowing of this has a say too.
      if (!family.some((id) => broughtBack.has(id)))
        for (const id of family) promised.removed.add(id);
    },
    (on, now) => {
      const id = pick([...on.contents.removed.keys()]);
      if (id === undefined || !on.bringBack(id, now)) return;
      for (const one of on.familyOf(id)) {
        broughtBack.add(one);
        promised.removed.delete(one);
      }
    },
    (on) => {
      const item = on.forget(pick([...on.contents.removed.keys()]) ?? '');
      for (const word of wordsIn(item?.notes ?? '')) promised.words.delete(word);
      for (const tag of item?.tags ?? []) promised.tags.delete(tag);
    },
  ];
}
