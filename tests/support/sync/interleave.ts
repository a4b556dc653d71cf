import type { Delivery } from '../../../utils/queue/sync/carrier.ts';
import { createEdits } from './edits.ts';
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

/** What devices left in a place: the last of each is what stands there, those before it may still come late. */
type Place = Map<string, Delivery[]>;

/** Some edits of three devices, and deliveries that are lost, late, cut, repeated and out of order. */
export function interleave(seed: number, steps: number) {
  const roll = dice(seed);
  const skewOf = (): number => (SKEWS[roll(SKEWS.length)] ?? 0) * HOUR;
  // A file says all that a device knows, its keys in the account only what no other tells.
  const isShared = roll(2) === 0;
  const devices = NAMES.map((name) => new ModelDevice(name, skewOf(), isShared));
  const place: Place = new Map(NAMES.map((name) => [name, []]));
  const { edits, promised } = createEdits(roll, roll(8) === 0);
  let now = BEGIN;

  function cut(one: Delivery): Delivery {
    const items = Object.entries(one.replica.items).filter(() => roll(2) === 0);
    return { ...one, replica: { ...one.replica, items: Object.fromEntries(items) } };
  }

  function exchange(on: ModelDevice): void {
    const heard = [...place].flatMap(([device, all]) => {
      const late = roll(3) === 0 ? 1 + roll(3) : 1;
      const one = device === on.id || roll(3) === 0 ? undefined : all.at(-late);
      return one === undefined ? [] : [roll(5) === 0 ? cut(one) : one];
    });
    if (roll(2) === 0) heard.reverse();
    place.get(on.id)?.push(on.exchange([...heard, ...heard.slice(0, 1)], now));
  }

  for (let n = 0; n < steps; n += 1) {
    now += 1 + roll(roll(2) === 0 ? 3 : HOUR);
    const on = devices[roll(3)] as ModelDevice;
    if (roll(3) === 0) exchange(on);
    else edits[roll(edits.length)]?.(on, now);
  }
  return { devices, place, promised, now };
}

/** Every device hears of every other until nobody says anything new; gives after how many turns. */
export function settleAll({ devices, place, now: from }: ReturnType<typeof interleave>): number {
  let now = from;
  for (let turn = 1; turn <= 12; turn += 1) {
    const before = devices.map(({ agreed }) => JSON.stringify(agreed));
    for (const device of devices) {
      now += 1000;
      const others = [...place].flatMap(([id, all]) => (id === device.id ? [] : all.slice(-1)));
      place.get(device.id)?.push(device.exchange(others, now));
    }
    if (turn > 1 && devices.every(({ agreed }, n) => JSON.stringify(agreed) === before[n]))
      return turn;
  }
  return Infinity;
}
