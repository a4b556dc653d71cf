import type { KnownDevice, PlaceStatus } from '../../db/device-values.ts';
import { coded } from '../../i18n/coded.ts';
import type { UtcTime } from '../../time/moment.ts';
import { QueueError } from '../error.ts';
import type { Carrier, Reading, Unread, Written } from './carrier.ts';
import { isUnseen } from './share.ts';

const DAY_MS = 86_400_000;

/** Places that are switched on and off; a file is carried by hand. */
export type PlaceName = 'account' | 'folder';

export type PlaceCarrier = Carrier & { name: PlaceName };

export const isPlace = (carrier: Carrier): carrier is PlaceCarrier => carrier.name !== 'file';

/** A place as it was just read. */
export interface ReadPlace {
  carrier: PlaceCarrier;
  /** What is in the way of other devices' texts too, as long as they may still come. */
  reading: Reading;
  /** Since when each that cannot be read stands there as it does. */
  unread: readonly (Unread & { since: UtcTime })[];
  error?: string;
}

/** Reads a place; what keeps it from being read is told, not thrown. `known`: the devices that were met before. */
export async function readPlace(
  carrier: PlaceCarrier,
  me: string,
  { known, at }: { known: readonly KnownDevice[]; at: UtcTime },
): Promise<ReadPlace> {
  try {
    const reading = await carrier.readOthers(me);
    const before = new Map(known.map(({ id, unread = [] }) => [id, unread]));
    const unread = (reading.unread ?? []).map((one) => {
      const old = before.get(one.device)?.find(({ print }) => print === one.print);
      return { ...one, since: old?.since ?? at };
    });
    // A device that is lost must not keep the others from writing.
    const there = unread.filter(({ since }) => !isUnseen({ at: since }, at));
    const trouble = reading.trouble ?? there.find(({ comes }) => comes !== true)?.why;
    const waitsFor = reading.waitsFor ?? there.find(({ comes }) => comes === true)?.why;
    const why = { ...(trouble && { trouble }), ...(waitsFor && { waitsFor }) };
    return { carrier, reading: { ...reading, ...why }, unread };
  } catch (error) {
    return { carrier, reading: { deliveries: [] }, unread: [], error: troubleOf(error) };
  }
}

/** What went wrong, as a code for the reader. */
export const troubleOf = (error: unknown): string =>
  error instanceof QueueError ? error.code : coded('trouble.sync.place');

/** Whether all that others have there was read, as far as it is there. */
export const isRead = ({ reading, error }: ReadPlace): boolean =>
  reading.deliveries.length > 0 ||
  (error === undefined && reading.trouble === undefined && reading.waitsFor === undefined);

/** How it goes with a place after an exchange. */
export function statusOf(
  old: PlaceStatus,
  { reading, error }: ReadPlace,
  written: Written | undefined,
  at: string,
): PlaceStatus {
  const trouble = error ?? reading.trouble;
  const { left, used, notBefore } = written ?? {};
  const isFull = left !== undefined && left.items + left.notes + left.marks > 0;
  const { waitsFor } = reading;
  // What was cut long ago does not come any more: its writer took another name, or is lost.
  const isLate = (one: { at: UtcTime }): boolean =>
    Math.abs(Date.parse(at) - Date.parse(one.at)) < DAY_MS;
  const isHalf = reading.deliveries.some((one) => !one.isWhole && isLate(one));
  const refused = reading.deliveries.reduce((sum, one) => sum + one.refused, 0);
  const isWaiting = notBefore !== undefined || waitsFor !== undefined || isHalf;
  const state = trouble !== undefined ? 'error' : isFull ? 'full' : isWaiting ? 'waiting' : 'ok';
  return {
    state,
    ...(old.since !== undefined && { since: old.since }),
    ...(old.joined !== undefined && { joined: old.joined }),
    ...(error === undefined
      ? { lastExchange: at }
      : old.lastExchange !== undefined && { lastExchange: old.lastExchange }),
    ...((used ?? old.used) && { used: used ?? old.used }),
    ...(isFull && { left }),
    ...(refused > 0 && { refused }),
    ...((trouble ?? waitsFor) !== undefined && { trouble: trouble ?? waitsFor }),
  };
}

/**
 * Every other device that was seen in these places, the one that was seen last first; `before`: those that were known, of
 * which one that cannot be read keeps its name.
 */
export function knownDevices(
  places: readonly ReadPlace[],
  me: string,
  before: readonly KnownDevice[] = [],
): KnownDevice[] {
  const byId = new Map<string, KnownDevice>();
  const inPlace = (name: PlaceName, one: KnownDevice): KnownDevice => ({
    ...one,
    places: [...new Set([...(byId.get(one.id)?.places ?? []), name])],
  });
  for (const { carrier, reading } of places)
    for (const { device, name, at } of reading.deliveries) {
      if (device === me) continue;
      const old = byId.get(device);
      const last = old !== undefined && at <= old.lastSeen ? old : { name, lastSeen: at };
      const { name: called, lastSeen } = last;
      byId.set(device, inPlace(carrier.name, { id: device, name: called, lastSeen, places: [] }));
    }
  for (const { carrier, unread } of places)
    for (const { device, print, since } of unread) {
      if (device === me) continue;
      const { name, lastSeen } = before.find(({ id }) => id === device) ?? {
        name: '',
        lastSeen: since,
      };
      const old = byId.get(device) ?? { id: device, name, lastSeen, places: [] };
      const all = [...(old.unread ?? []), { print, since }];
      byId.set(device, inPlace(carrier.name, { ...old, unread: all }));
    }
  return [...byId.values()].sort((a, b) => (a.lastSeen > b.lastSeen ? -1 : 1));
}
