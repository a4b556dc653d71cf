import { forgetHashBefore, hashBefore, pageHash } from '../page-hash.ts';

interface SeenList {
  address: string;
  /** Ids of its papers, in its order. */
  ids: readonly string[];
}

/** The address of the list that is shown; an empty one is that of today. */
export const here = (): string => pageHash() || '#today';

let seen: SeenList | undefined;
const places = new Map<string, string>();

/** The list that the reader is in: where the page of one of its papers leads back to, and what comes before and after. */
export function noteList(list: SeenList): void {
  seen = list;
}

export const lastList = (): SeenList | undefined => seen;

/** The paper at which the reader is, in the list of this address. */
export function notePlace(address: string, id: string): void {
  places.set(address, id);
}

export const placeIn = (address: string): string | undefined => places.get(address);

/** Whether the reader comes back from the page of a paper, and the focus was on nothing since. */
export const comesBack = (): boolean =>
  hashBefore().startsWith('#paper/') && document.activeElement === document.body;

/** A list has the focus by now. */
export const cameBack = forgetHashBefore;
