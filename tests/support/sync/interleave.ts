import type { PaperKey } from '../../../utils/paper-key.ts';
import type { Replica } from '../../../utils/queue/sync/replica.ts';
import { ModelDevice } from './model-device.ts';

const HOUR = 3_600_000;
const BEGIN = Date.UTC(2026, 7, 21);
const NAMES = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as const;
/** Hours by which clocks are wrong: right, behind, ahead, a year ahead. */
const SKEWS = [0, 0, -5, 7, 24 * 365] as const;

/** A generator of numbers below `n`, the same for the same seed (mulberry32). */
export function dice(seed: number): (n: number) => number {
  let a = seed | 0;
  return (n) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/** What must be true in the end, as the devices acknowledged it. */
export interface Promised {
  /** Words typed into notes that nobody who saw them took out again. */
  words: Set<string>;
  /** Items that were removed, and that nobody brought back. */
  removed: Set<string>;
  /** Tags that were added, and that nobody who saw them took off. */
  tags: Set<string>;
}

/** Some edits of three devices, and deliveries that are lost, late, repeated and out of order. */
export function interleave(seed: number, steps: number) {
  const roll = dice(seed);
  const pick = <T>(all: readonly T[]): T | undefined => all[roll(all.length || 1)];
  const devices = NAMES.map((name) => new ModelDevice(name, (pick(SKEWS) ?? 0) * HOUR));
  const log: { by: ModelDevice; replica: Replica }[] = [];
  const promised: Promised = { words: new Set(), removed: new Set(), tags: new Set() };
  const broughtBack = new Set<string>();
  let now = BEGIN;
  let made = 0;

  const edits: ((on: ModelDevice) => void)[] = [
    (on) => {
      made += 1;
      // One key in four is of a paper that others save too.
      const n = roll(4) === 0 ? roll(3) : 100 + made;
      const key: PaperKey = `arxiv:2607.${String(10_000 + n)}`;
      if (on.items().some(({ keys }) => keys.includes(key))) return;
      on.save(`${'abc'[roll(3)]}${made}`, [key], `Of the tides, part ${n}`, now);
    },
    (on) => {
      const item = pick(on.items());
      if (item) on.edit(item.id, { state: roll(2) === 0 ? 'reading' : 'done' }, now);
    },
    (on) => {
      const item = pick(on.items());
      if (item) on.edit(item.id, { rank: `a${roll(9)}` }, now);
    },
    (on) => {
      const item = pick(on.items());
      if (!item) return;
      made += 1;
      const word = `w${made}.`;
      const replaces = roll(3) === 0;
      if (replaces) for (const one of item.notes.match(/w\d+\./g) ?? []) promised.words.delete(one);
      on.edit(item.id, { notes: replaces ? word : `${item.notes} ${word}` }, now);
      promised.words.add(word);
    },
    (on) => {
      const item = pick(on.items());
      if (!item) return;
      made += 1;
      const off = roll(2) === 0 ? pick(item.tags) : undefined;
      if (off !== undefined) promised.tags.delete(off);
      on.edit(item.id, { tags: [...item.tags.filter((tag) => tag !== off), `t${made}`] }, now);
      promised.tags.add(`t${made}`);
    },
    (on) => {
      const item = pick(on.items());
      if (!item) return;
      on.remove(item.id, now);
      // Whoever brought it back without knowing of this has a say too.
      if (!broughtBack.has(item.id)) promised.removed.add(item.id);
    },
    (on) => {
      const id = pick([...on.contents.removed.keys()]);
      if (id === undefined || !on.bringBack(id, now)) return;
      broughtBack.add(id);
      promised.removed.delete(id);
    },
    (on) => {
      const [a, b] = [pick(on.items()), pick(on.items())];
      if (a && b && roll(3) === 0) on.unite(a.id, b.id, now);
    },
    (on) => on.mark(`arxiv:2607.${String(20_000 + roll(3))}`, roll(2) === 0, now),
    (on) =>
      on.settings({
        watched: [{ kind: 'word', text: `word ${roll(4)}` }],
        searches: [{ id: `s${roll(3)}`, name: '', query: 'tides' }],
      }),
  ];

  function exchange(on: ModelDevice): void {
    const others = log.filter(() => roll(3) !== 0).map(({ replica }) => replica);
    if (roll(2) === 0) others.reverse();
    const heard = others.slice(-3);
    log.push({ by: on, replica: on.exchange([...heard, ...heard.slice(0, 1)], now) });
  }

  for (let n = 0; n < steps; n += 1) {
    now += 1 + roll(roll(2) === 0 ? 3 : HOUR);
    const on = devices[roll(3)] as ModelDevice;
    if (roll(3) === 0) exchange(on);
    else edits[roll(edits.length)]?.(on);
  }
  return { devices, promised, now };
}

/** Every device hears of every other until nobody says anything new; gives after how many turns. */
export function settleAll(devices: readonly ModelDevice[], from: number): number {
  let now = from;
  for (let turn = 1; turn <= 12; turn += 1) {
    const before = devices.map(({ agreed }) => JSON.stringify(agreed));
    for (const device of devices) {
      now += 1000;
      device.exchange(
        devices.map(({ agreed }) => agreed),
        now,
      );
    }
    if (devices.every(({ agreed }, n) => JSON.stringify(agreed) === before[n])) return turn;
  }
  return Infinity;
}
