import type { DevicesState } from '../../db/device-values.ts';
import type { TidemarkDb } from '../../db/tidemark-db.ts';
import { troubleOf, type PlaceCarrier, type PlaceName } from './place-status.ts';

interface Leaving {
  db: TidemarkDb;
  devices: () => Promise<DevicesState>;
  change: (some: (old: DevicesState) => Partial<DevicesState>) => Promise<unknown>;
}

/** Switches a place off and takes everything away that stands there; where that is refused it is as it was. */
export async function clearPlace(
  { db, devices, change }: Leaving,
  place: PlaceCarrier,
): Promise<void> {
  const { name } = place;
  const { [name]: before } = await devices();
  await change(() => ({ [name]: { state: 'off' } }));
  try {
    await place.clear();
  } catch (error) {
    // So that the reader can try again.
    if (before.state !== 'off')
      await change(() => ({ [name]: { ...before, state: 'error', trouble: troubleOf(error) } }));
    throw error;
  }
  await db.state.delete(name);
}

/** This device takes what it told with it, as far as the places can be reached. Gives those that refused. */
export async function leavePlaces(
  { db, devices, change }: Leaving,
  places: readonly PlaceCarrier[],
): Promise<PlaceName[]> {
  const { id } = await devices();
  if (id === undefined) return [];
  // Off first: a round that is due must not write anew what was just taken away.
  await change(() => ({ account: { state: 'off' }, folder: { state: 'off' } }));
  await db.state.delete('account');
  const done = await Promise.allSettled(places.map((carrier) => carrier.forget(id)));
  return places.filter((_, n) => done[n]?.status === 'rejected').map(({ name }) => name);
}
