import type { KnownDevice, PlaceStatus } from '../../db/device-values.ts';
import { coded } from '../../i18n/coded.ts';
import { QueueError } from '../error.ts';
import type { Carrier, Reading, Written } from './carrier.ts';

/** Places that are switched on and off; a file is carried by hand. */
export type PlaceName = 'account' | 'folder';

export type PlaceCarrier = Carrier & { name: PlaceName };

export const isPlace = (carrier: Carrier): carrier is PlaceCarrier => carrier.name !== 'file';

/** A place as it was just read. */
export interface ReadPlace {
  carrier: PlaceCarrier;
  reading: Reading;
  error?: string;
}

/** Reads a place; what keeps it from being read is told, not thrown. */
export async function readPlace(carrier: PlaceCarrier, me: string): Promise<ReadPlace> {
  try {
    return { carrier, reading: await carrier.readOthers(me) };
  } catch (error) {
    return { carrier, reading: { deliveries: [] }, error: troubleOf(error) };
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
  const isHalf = reading.deliveries.some(({ isWhole }) => !isWhole);
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
    ...((trouble ?? waitsFor) !== undefined && { trouble: trouble ?? waitsFor }),
  };
}

/** Every other device that was seen in these places, the one that was seen last first. */
export function knownDevices(places: readonly ReadPlace[], me: string): KnownDevice[] {
  const byId = new Map<string, KnownDevice>();
  for (const { carrier, reading } of places)
    for (const { device, name, at } of reading.deliveries) {
      if (device === me) continue;
      const old = byId.get(device);
      const isNewer = old === undefined || at > old.lastSeen;
      byId.set(device, {
        id: device,
        name: isNewer ? name : old.name,
        lastSeen: isNewer ? at : old.lastSeen,
        places: [...(old?.places ?? []), carrier.name],
      });
    }
  return [...byId.values()].sort((a, b) => (a.lastSeen > b.lastSeen ? -1 : 1));
}
