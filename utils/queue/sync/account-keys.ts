import { isRecord } from '../item/upgrade.ts';
import type { DeviceId } from './replica.ts';

/** What the browser's account takes (developer.chrome.com/docs/extensions/reference/api/storage, the same in Firefox). */
export const LIMITS = { bytes: 102_400, key: 8_192, keys: 512, hour: 1_800, minute: 120 };

const KEY = /^d:([0-9a-z]{8}):(.{1,40})$/;
/** The key by which a device says what it wrote; its last. */
export const HEAD = 'head';

export const keyOf = (device: DeviceId, name: string): string => `d:${device}:${name}`;

/** Whose key it is, and which; undefined where it is no device's. */
export function partsOfKey(key: string): { device: DeviceId; name: string } | undefined {
  const found = KEY.exec(key);
  return found ? { device: found[1] ?? '', name: found[2] ?? '' } : undefined;
}

const UTF8 = new TextEncoder();

/** What a key costs there: its own length, and that of its value as JSON, in bytes. */
export const costOf = (key: string, value: unknown): number =>
  UTF8.encode(key).length + UTF8.encode(JSON.stringify(value)).length;

/** A long text in pieces that fit beside their keys, by the names of those. */
export function inPieces(device: DeviceId, name: string, text: string): [string, string][] {
  const most = LIMITS.key - keyOf(device, name).length - 8;
  const pieces = Array.from({ length: Math.ceil(text.length / most) }, (_, n) =>
    text.slice(n * most, (n + 1) * most),
  );
  return pieces.map((piece, n) => [n === 0 ? name : `${name}~${n}`, piece]);
}

/** The texts of one device by name, their pieces together. */
export function wholeTexts(stored: ReadonlyMap<string, string>): Map<string, string> {
  const names = [...stored.keys()].filter((name) => !name.includes('~'));
  return new Map(
    names.map((name) => {
      let text = stored.get(name) ?? '';
      for (let n = 1; stored.has(`${name}~${n}`); n += 1) text += stored.get(`${name}~${n}`) ?? '';
      return [name, text];
    }),
  );
}

/** What stands in the account, by device and by name. */
export function byDevice(
  all: Readonly<Record<string, unknown>>,
): Map<DeviceId, Map<string, string>> {
  const devices = new Map<DeviceId, Map<string, string>>();
  for (const [key, value] of Object.entries(all)) {
    const parts = partsOfKey(key);
    if (parts === undefined || typeof value !== 'string') continue;
    const texts = devices.get(parts.device) ?? new Map<string, string>();
    devices.set(parts.device, texts.set(parts.name, value));
  }
  return devices;
}

/** What a device says of what it wrote. */
export interface Head {
  /** Grows with each write. */
  n: number;
  /** Random, new with each write: a copied profile writes others. */
  is: string;
  at: string;
  name: string;
  /** Every text by name, and the fingerprint of its value. */
  parts: Readonly<Record<string, number>>;
  /** Not all that it had to say had room. */
  full?: true;
}

export function readHead(raw: unknown): Head | undefined {
  if (!isRecord(raw)) return undefined;
  const { n, is, at, name, parts, full } = raw;
  const isSound =
    typeof n === 'number' && typeof is === 'string' && typeof at === 'string' && isRecord(parts);
  if (!isSound || !Number.isSafeInteger(n) || Number.isNaN(Date.parse(at))) return undefined;
  const head = {
    n,
    is,
    at,
    name: typeof name === 'string' ? name.slice(0, 60) : '',
    parts: parts as Head['parts'],
  };
  return full === true ? { ...head, full } : head;
}
