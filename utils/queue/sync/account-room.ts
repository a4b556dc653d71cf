import { costOf, keyOf, LIMITS } from './account-keys.ts';
import type { DeviceId } from './replica.ts';

/** Room for the heads, and some that is left free: another device may write at the same time. */
const RESERVE = LIMITS.key / 2 + 2_048;
/** Is left to each other device for what it has to say next. */
const SLACK = 2_048;
/** Room is counted in steps, so that a word from another does not move what was just fitted in. */
const STEP = 1_024;

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

export interface AccountUse {
  /** Bytes of everything that stands there. */
  total: number;
  byDevice: ReadonlyMap<DeviceId, number>;
}

/** What stands in the account, in bytes; `devices` are the texts of each. */
export function useOf(
  all: Readonly<Record<string, unknown>>,
  devices: ReadonlyMap<DeviceId, ReadonlyMap<string, string>>,
): AccountUse {
  const costs = [...devices].map(([device, texts]) => {
    const each = [...texts].map(([name, text]) => costOf(keyOf(device, name), text));
    return [device, sum(each)] as const;
  });
  const total = sum(Object.entries(all).map(([key, value]) => costOf(key, value)));
  return { total, byDevice: new Map(costs) };
}

/**
 * The bytes that a device may fill with its texts. A device that has all that it has to say there keeps what it
 * uses and some more; those for which there was not room enough (`full`) have equal shares of the rest, so that none
 * keeps another from speaking.
 */
export function roomOf(
  me: DeviceId,
  { total, byDevice }: AccountUse,
  full: ReadonlySet<DeviceId>,
): number {
  const all = LIMITS.bytes - RESERVE;
  const others = [...byDevice].filter(([device]) => device !== me);
  const content = others.filter(([device]) => !full.has(device)).map(([, bytes]) => bytes);
  const foreign = total - sum([...byDevice.values()]);
  const slack = Math.min(SLACK, all / (4 * byDevice.size + 4));
  const rest = all - foreign - sum(content) - slack * content.length;
  const share = rest / (1 + others.length - content.length);
  const free = all - total + (byDevice.get(me) ?? 0);
  return Math.max(0, Math.floor(Math.min(share, free) / STEP) * STEP);
}
