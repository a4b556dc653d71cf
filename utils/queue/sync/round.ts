import type { DevicesState, PlaceStatus } from '../../db/device-values.ts';
import { loadState, updateState } from '../../db/state.ts';
import type { Trouble } from '../../i18n/coded.ts';
import type { QueueDependencies } from '../run-command.ts';
import type { Carrier, Outgoing, Written } from './carrier.ts';
import {
  isRead,
  knownDevices,
  readPlace,
  statusOf,
  troubleOf,
  type PlaceCarrier,
  type PlaceName,
  type ReadPlace,
} from './place-status.ts';
import { createLull, nothingOf, readAgain } from './lull.ts';
import { merge, NOTHING } from './merge.ts';
import type { DeviceId, Replica } from './replica.ts';
import { takeIn } from './take-in.ts';

export interface ExchangeDependencies extends QueueDependencies {
  carriers: readonly Carrier[];
  /** Milliseconds by which this clock is behind the feed's. */
  skew: () => Promise<number>;
  /** What asked for another passphrase is there no more. */
  noneLocked: () => Promise<void>;
}

export const newDevice = (): DeviceId =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join(
    '',
  );

export interface Rounded {
  /** When it must be done again, if that is known. */
  again?: Date;
  /** Takes a join back. */
  undo?: string | undefined;
}

/** Writes into a place that was read; undefined where that could not be done. */
async function write(
  place: ReadPlace,
  outgoing: Omit<Outgoing, 'others'>,
): Promise<Written | undefined> {
  const { error, reading, carrier } = place;
  // Nothing is written where a later version or another passphrase stands: it would be read by nobody there.
  const isInTheWay = reading.trouble !== undefined && reading.isOpen !== true;
  if (error !== undefined || isInTheWay) return undefined;
  try {
    return await carrier.write({ ...outgoing, others: reading.deliveries });
  } catch (thrown) {
    place.error = troubleOf(thrown);
    return undefined;
  }
}

/** What is to be taken in of what was read, and as whom; `id`: this device so far. */
function takingOf(read: readonly ReadPlace[], before: DevicesState, id: DeviceId) {
  const hasTwin = read.some(({ reading }) => reading.hasTwin === true);
  const news = read.filter(({ carrier }) => before[carrier.name].joined === undefined);
  const deliveries = read.flatMap(({ reading }) => reading.deliveries);
  const twins = deliveries.filter((one) => one.device === id).map(({ replica }) => replica);
  return {
    device: hasTwin ? newDevice() : id,
    others: deliveries.map(({ replica }) => replica),
    isFirst: news.some(({ reading }) => reading.deliveries.length > 0),
    joins: news.filter(isRead).map(({ carrier }) => carrier.name),
    twin: hasTwin ? { was: id, replica: twins.reduce(merge, NOTHING) } : undefined,
  };
}

const isOn = ({ state }: PlaceStatus): boolean => state !== 'off';

/** A question for a passphrase is withdrawn once nothing is in the way any more where it was asked. */
function isWithdrawn(before: DevicesState, after: DevicesState): boolean {
  const locked: Trouble = 'trouble.seal.wrong';
  const [were, are] = [before, after].map(({ account, folder }) => [account, folder].filter(isOn));
  const wasAsked = were?.some(({ trouble }) => trouble === locked) === true;
  return wasAsked && are?.every(({ trouble }) => trouble === undefined) === true;
}

/** Changes what is known of the exchange; gives what is known by then. */
function createChange({ db, noneLocked }: ExchangeDependencies) {
  return async (some: (old: DevicesState) => Partial<DevicesState>): Promise<DevicesState> => {
    let before: DevicesState | undefined;
    const after = await updateState(db, 'devices', (old) => {
      before = old;
      return { ...old, ...some(old) };
    });
    if (before !== undefined && isWithdrawn(before, after)) await noneLocked();
    return after;
  };
}

/** One exchange over all places that are on. */
export function createRound(deps: ExchangeDependencies, places: readonly PlaceCarrier[]) {
  const { db, now } = deps;
  const devices = (): Promise<DevicesState> => loadState(db, 'devices');
  const change = createChange(deps);
  const trueNow = async (): Promise<number> => now().getTime() + (await deps.skew());

  const lull = createLull();

  async function idHere(): Promise<DeviceId> {
    const fresh = newDevice();
    return (await change(({ id }) => ({ id: id ?? fresh }))).id ?? fresh;
  }

  /** Writes into every place that was read; gives how it goes with each. */
  async function tell(read: readonly ReadPlace[], replica: Replica, me: DevicesState) {
    const told: [PlaceName, PlaceStatus][] = [];
    const waits: string[] = [];
    const at = new Date(await trueNow()).toISOString();
    for (const place of read) {
      const written = await write(place, { device: me.id ?? '', name: me.name, at, replica });
      const { name } = place.carrier;
      told.push([name, statusOf(me[name], place, written, now().toISOString())]);
      if (written?.notBefore !== undefined) waits.push(written.notBefore);
    }
    const [again] = waits.sort((a, b) => (a < b ? -1 : 1));
    return { told, again: again === undefined ? undefined : new Date(again) };
  }

  async function once(): Promise<Rounded> {
    const before = await devices();
    const on = places.filter(({ name }) => before[name].state !== 'off');
    if (on.length === 0) return {};
    const id = await idHere();
    const met = { known: before.others, at: new Date(await trueNow()).toISOString() };
    const read = await Promise.all(on.map((carrier) => readPlace(carrier, id, met)));
    const nothing = await nothingOf(deps, read, before);
    if (nothing !== undefined && lull.lasts(nothing, now())) {
      await change((old) => readAgain(old, read, now()));
      return {};
    }
    lull.end();
    const { others, ...who } = takingOf(read, before, id);
    const context = { ...who, now: await trueNow() };
    const { result, undo } = await takeIn(deps, others, context).catch(async (error: unknown) => {
      const trouble = troubleOf(error);
      const failed = on.map(({ name }) => [name, { ...before[name], state: 'error', trouble }]);
      await change(() => Object.fromEntries(failed) as Partial<DevicesState>);
      throw error;
    });
    const { told, again } = await tell(read, result.replica, await devices());
    await change((old) => ({
      // A place that was switched off meanwhile stays off.
      ...Object.fromEntries(told.filter(([name]) => old[name].state !== 'off')),
      others: knownDevices(read, who.device, old.others),
      came: old.came + result.came + result.changed,
    }));
    const isCalm = told.every(([, { trouble }]) => trouble === undefined);
    if (nothing !== undefined && again === undefined && isCalm) lull.begin(nothing, now());
    return { undo, ...(again !== undefined && { again }) };
  }

  return { once, devices, change, idHere, trueNow };
}
