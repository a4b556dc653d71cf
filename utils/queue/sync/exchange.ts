import type { JoinPreview } from '../../db/device-values.ts';
import type { Trouble } from '../../i18n/coded.ts';
import { QueueError } from '../error.ts';
import {
  isPlace,
  knownDevices,
  readPlace,
  type PlaceCarrier,
  type PlaceName,
  type ReadPlace,
} from './place-status.ts';
import { clearPlace, leavePlaces } from './leaving.ts';
import { areOwnWrites, type AccountChanges } from './own-writes.ts';
import { previewOf } from './preview.ts';
import type { DeviceId } from './replica.ts';
import { createRound, type ExchangeDependencies, type Rounded } from './round.ts';
import { createTurns } from './turns.ts';

function placeIn(places: readonly PlaceCarrier[], name: PlaceName): PlaceCarrier {
  const found = places.find((one) => one.name === name);
  if (!found) throw new QueueError('trouble.sync.place');
  return found;
}

/** Why nothing of a place could be read, where nothing could. */
function whyUnread({ error, reading }: ReadPlace): Trouble | undefined {
  return (error ?? (reading.deliveries.length === 0 ? reading.trouble : undefined)) as Trouble;
}

/**
 * Exchanges with other devices: reads what they left in every place that is on, takes it in, and leaves what this device
 * has to tell. It may die at any `await`: what was taken in is in the database whole, and everything else is done anew.
 */
export function createExchange(deps: ExchangeDependencies) {
  const { db, now } = deps;
  const places = deps.carriers.filter(isPlace);
  const { once, devices, change, idHere, trueNow } = createRound(deps, places);
  const own = { db, devices, change };
  const inTurn = createTurns();
  const placeOf = (name: PlaceName): PlaceCarrier => placeIn(places, name);

  return {
    once: () => inTurn(once),

    /** This device's name for others; a new one where it never exchanged. */
    id: idHere,

    /** What switching a place on would do; changes nothing. */
    preview: (name: PlaceName): Promise<JoinPreview> =>
      inTurn(async () => {
        const id = await idHere();
        const { others: known } = await devices();
        const at = new Date(await trueNow()).toISOString();
        const place = await readPlace(placeOf(name), id, { known, at });
        const { deliveries } = place.reading;
        const why = whyUnread(place);
        if (why !== undefined) throw new QueueError(why);
        const others = deliveries.map(({ replica }) => replica);
        const preview = await previewOf(deps, others, { device: id, now: await trueNow() });
        return { ...preview, devices: knownDevices([place], id) };
      }),

    /** Switches a place on, and exchanges at once, or off. Gives the undo of the join. */
    switch: (name: PlaceName, on: boolean): Promise<Rounded> =>
      inTurn(async () => {
        const since = now().toISOString();
        await change((old) => {
          if (!on) return { [name]: { state: 'off' } };
          return old[name].state === 'off' ? { [name]: { state: 'waiting', since } } : {};
        });
        return on ? once() : {};
      }),

    name: (name: string) => inTurn(() => change(() => ({ name }))),

    /** Takes away what another device left, once what it said is known here. */
    forget: (device: DeviceId) =>
      inTurn(async () => {
        await once();
        const state = await devices();
        for (const carrier of places)
          if (state[carrier.name].state !== 'off') await carrier.forget(device);
        await once();
      }),

    /** Switches a place off and takes everything away that stands there. */
    clear: (name: PlaceName) => inTurn(() => clearPlace(own, placeOf(name))),

    /** This device takes what it told with it, as far as the places can be reached. Gives those that refused. */
    leave: () => inTurn(() => leavePlaces(own, places)),

    /** Whether a change of the account is this device's own. After what is running, which still notes what it wrote. */
    isOwn: (changes: AccountChanges) => inTurn(() => areOwnWrites(db, changes)),

    /** The reader looks at the queue: what came is seen. */
    seen: () => change(() => ({ came: 0 })),

    /** Whether anything is exchanged at all. */
    isOn: async (): Promise<boolean> => {
      const state = await devices();
      return places.some(({ name }) => state[name].state !== 'off');
    },
  };
}

export type Exchange = ReturnType<typeof createExchange>;
