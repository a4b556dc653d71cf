import type { Browser } from '../browser.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { Network } from '../network/network.ts';
import type { Publisher } from '../page-index/publisher.ts';
import type { Lock } from '../queue/mirror/lock.ts';
import type { Exchange } from '../queue/sync/exchange.ts';
import type { Left } from '../queue/sync/left.ts';
import type { TogetherService } from '../queue/together/create-together.ts';
import { loadState } from '../db/state.ts';
import { headIn } from '../queue/mirror/mirror.ts';
import { fileOfDevice } from '../queue/sync/folder/file-names.ts';
import { keptOf, type DevicesDb } from '../queue/sync/kept/devices-db.ts';
import { fileOfList } from '../queue/together/list-file.ts';

interface Deleting {
  browser: Browser;
  db: TidemarkDb;
  /** Of the mirror. */
  lock: Lock;
  network: Pick<Network, 'db'>;
  publisher: Publisher;
  exchange: Exchange;
  together: TogetherService;
  devices: DevicesDb;
}

const valueOf = <T>(settled: PromiseSettledResult<T>): T | undefined =>
  settled.status === 'fulfilled' ? settled.value : undefined;

/** Of a database that cannot be read nothing is known, and it is deleted all the same. */
async function keptPlaces(devices: Deleting['devices']) {
  const [folder, group, shared] = await Promise.allSettled([
    keptOf(devices, 'folder'),
    keptOf(devices, 'group'),
    keptOf(devices, 'together'),
  ]);
  return [valueOf(folder), valueOf(group), valueOf(shared)] as const;
}

/** Takes this device's words out of all places that others read. */
async function takeBack({ db, devices, exchange, together }: Deleting): Promise<Left[]> {
  const { id = '' } = await loadState(db, 'devices');
  const [folder, group, shared] = await keptPlaces(devices);
  const refused = await exchange.leave();
  const stopped = await together.stop().catch((error: unknown) => error);
  const left: Left[] = refused.includes('account') ? [{ place: 'account' }] : [];
  if (folder !== undefined && refused.includes('folder'))
    left.push({ place: 'folder', folder: folder.name, file: fileOfDevice(id) });
  if (group !== undefined && shared !== undefined && stopped !== undefined)
    left.push({ place: 'folder', folder: group.name, file: fileOfList(shared.id) });
  return left;
}

/**
 * Deletes all that is stored here, whatever the places that others read refuse: what is left there can only be told while
 * it is known which places they were.
 */
export async function deleteAll(deps: Deleting): Promise<Left[]> {
  const { browser, db, devices, network, lock } = deps;
  const left: Left[] = [];
  await deps.publisher.exclusively(async () => {
    const key = (await headIn(browser.storage.local))?.key;
    left.push(...(await takeBack(deps)));
    // The mirror first: a kill in between must not bring back what the reader deleted.
    await browser.storage.local.clear();
    await db.delete({ disableAutoOpen: false });
    await network.db.delete({ disableAutoOpen: false });
    await devices.delete({ disableAutoOpen: false });
    await browser.storage.local.clear();
    // Not the whole area, in which other installations have theirs.
    if (key !== undefined) await lock.forget(key);
  });
  return left;
}
