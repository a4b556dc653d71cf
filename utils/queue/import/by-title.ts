import type { TidemarkDb } from '../../db/tidemark-db.ts';
import { nameParts } from '../../names/name.ts';
import { nameOfTitle } from './title-name.ts';

/** A paper of the archive, by what references name it. */
export interface KnownTitle {
  id: string;
  /** The first author's surname as it is compared; empty where it has none. */
  surname: string;
}

export function surnameOf(name: string): string {
  const parts = nameParts(name);
  return nameOfTitle('literal' in parts ? parts.literal : parts.family);
}

/** The archive's papers that have one of these names, by the name. */
export async function idsByTitle(
  db: TidemarkDb,
  names: ReadonlySet<string>,
): Promise<Map<string, KnownTitle>> {
  const found = new Map<string, KnownTitle>();
  if (names.size === 0) return found;
  await db.papers.each(({ id, title, authors }) => {
    const name = nameOfTitle(title);
    if (names.has(name)) found.set(name, { id, surname: surnameOf(authors[0]?.name ?? '') });
  });
  return found;
}
