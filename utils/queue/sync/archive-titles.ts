import { same } from '../item/fields.ts';
import type { FromArchive } from './item-row.ts';
import type { ItemState, PaperPart, Replica } from './replica.ts';
import { listOf } from './sets.ts';

function shortened(state: ItemState, archive: FromArchive): ItemState {
  const value = state.paper?.[1];
  if (state.paper === undefined || value?.title === undefined) return state;
  const { title, authors, url, ...rest } = value;
  const known = archive(listOf(state.keys));
  if (known === undefined || !same({ ...known }, { title, authors, url })) return state;
  const said: PaperPart = Object.keys(rest).length === 0 ? null : rest;
  return { ...state, paper: [state.paper[0], said] };
}

/** What is to be told, without titles, people and addresses that the archive has, and that every device copies from there. */
export function asInArchive(replica: Replica, archive: FromArchive): Replica {
  const items = Object.entries(replica.items).map(
    ([id, state]) => [id, shortened(state, archive)] as const,
  );
  return { ...replica, items: Object.fromEntries(items) };
}
