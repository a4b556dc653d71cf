import type { Carrier, Delivery, Outgoing, Seal } from '../../../utils/queue/sync/carrier.ts';

/** What devices left in a place that is nowhere but here. */
export type Shelf = Map<string, Delivery>;

/** A place in memory, shared by all that are given the same shelf. */
export function memoryCarrier(shelf: Shelf, name: Carrier['name'] = 'folder'): Carrier {
  return {
    name,
    readOthers: (me) =>
      Promise.resolve({ deliveries: [...shelf.values()].filter(({ device }) => device !== me) }),
    write({ device, name: called, at, replica }: Outgoing) {
      shelf.set(device, { device, name: called, at, replica, isWhole: true, refused: 0 });
      return Promise.resolve({});
    },
    forget(device) {
      shelf.delete(device);
      return Promise.resolve();
    },
    clear() {
      shelf.clear();
      return Promise.resolve();
    },
  };
}

/** A seal that only turns the bytes round. */
export const turned: Seal = {
  close: (bytes) => Promise.resolve(bytes.toReversed()),
  open: (bytes) => Promise.resolve(bytes.toReversed()),
};
