import type { TidemarkDb } from '../../utils/db/tidemark-db.ts';
import { lookUp, type Imported } from '../../utils/queue/import/look-up.ts';
import { parseReferences } from '../../utils/queue/import/parse.ts';

/** Reads a text and looks up in the archive what names no id, as the reading worker does. */
export async function readImport(db: TidemarkDb, text: string): Promise<Imported> {
  return lookUp(db, parseReferences(text));
}
