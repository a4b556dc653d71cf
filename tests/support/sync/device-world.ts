import { createExchange } from '../../../utils/queue/sync/exchange.ts';
import { openAccount } from '../../../utils/queue/sync/open-carriers.ts';
import type { Carrier, Seal } from '../../../utils/queue/sync/carrier.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { memoryArea } from '../memory-area.ts';
import { createQueue } from '../../../utils/queue/commands.ts';
import { QueueError } from '../../../utils/queue/error.ts';
import { queueWorld } from '../queue-world.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';

/** Of a device that was told no passphrase. */
const LOCKED: Seal = {
  close: (bytes) => Promise.resolve(bytes),
  open: () => Promise.reject(new QueueError('trouble.sync.sealed')),
};

/** What a device seals with, and what it opens with. */
interface Seals {
  seal: () => Promise<Seal | undefined>;
  opener: Seal;
}

/** One seal for both, which may be another at each look. */
function sealsOf(given: Seal | (() => Seal | undefined) | undefined): Seals {
  const now = (): Seal | undefined => (typeof given === 'function' ? given() : given);
  return {
    seal: () => Promise.resolve(now()),
    opener: { ...LOCKED, open: (bytes) => (now() ?? LOCKED).open(bytes) },
  };
}

let made = 0;

type Area = ReturnType<typeof memoryArea>;

/** A device: a queue of its own, and a `storage.sync` of its own or one that it shares. */
export function deviceWorld(
  area: Area = memoryArea(),
  seal?: Seal | (() => Seal | undefined) | Seals,
  others: readonly Carrier[] = [],
) {
  const name = `device-${(made += 1)}`;
  const { db, now, storage, lock, ...world } = queueWorld(openDb(name));
  let n = 0;
  const newId = (): string => `${name}-${String((n += 1)).padStart(4, '0')}`;
  const readSettings = async (): Promise<unknown> => (await storage.get('settings'))['settings'];
  const seals = typeof seal === 'object' && 'opener' in seal ? seal : sealsOf(seal);
  const account = openAccount(db, area, { now, ...seals });
  const skew = (): Promise<number> => Promise.resolve(0);
  const carriers = [...account, ...others];
  const exchange = createExchange({
    db,
    now,
    newId,
    readSettings,
    carriers,
    skew,
    noneLocked: () => Promise.resolve(),
  });
  const queue = createQueue({ db, now, newId, storage, lock });
  return {
    ...world,
    db,
    now,
    newId,
    storage,
    readSettings,
    queue,
    area,
    exchange,
    join: () => exchange.switch('account', true),
  };
}

export type DeviceWorld = ReturnType<typeof deviceWorld>;

/** The keys of devices in an account. */
export const keysIn = ({ area }: Pick<DeviceWorld, 'area'>): string[] =>
  [...area.stored.keys()].filter((key) => key.startsWith('d:')).sort();

/** The queue as the reader sees it; times of changes are each device's own. */
export async function queueOf({ db }: Pick<DeviceWorld, 'db'>): Promise<unknown> {
  const rows = await db.queue.toArray();
  const seen = (row: QueueRow): unknown => {
    const { changed: _, changedAt: __, ...item } = row;
    return JSON.parse(JSON.stringify(item));
  };
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map(seen);
}

/** So many rounds of exchanges, one after the other. */
export async function talk(...all: Pick<DeviceWorld, 'exchange'>[]): Promise<void> {
  for (const one of [...all, ...all]) await one.exchange.once();
}
