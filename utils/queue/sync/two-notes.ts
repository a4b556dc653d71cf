import type { TidemarkDb } from '../../db/tidemark-db.ts';
import { areTwo, textOf } from './notes.ts';
import type { Notes } from './replica.ts';

/** Whether these notes of an item are two texts, which were written on devices that did not know of each other. */
export async function areTwoNotes(db: TidemarkDb, id: string, notes: string): Promise<boolean> {
  const row = await db.agreed.get(`item ${id}`);
  const agreed = row?.value['notes'] as Notes | undefined;
  return (
    agreed !== undefined &&
    agreed.versions.length > 1 &&
    areTwo(agreed) &&
    textOf(agreed).text === notes
  );
}
