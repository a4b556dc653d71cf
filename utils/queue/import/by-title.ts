import type { TidemarkDb } from '../../db/open.ts';

/** A title as it is compared: letters and figures only, without case and accents. */
export const nameOfTitle = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Ids of the archive's papers that have one of these names, by the name. */
export async function idsByTitle(
  db: TidemarkDb,
  names: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (names.size === 0) return found;
  await db.papers.each(({ id, title }) => {
    const name = nameOfTitle(title);
    if (names.has(name)) found.set(name, id);
  });
  return found;
}
