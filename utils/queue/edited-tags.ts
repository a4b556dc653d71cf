import { cleanTags } from './item/model.ts';

const lower = (tags: readonly string[]): Set<string> =>
  new Set(tags.map((tag) => tag.toLowerCase()));

/**
 * The tags of an item that has `now`, once the reader made `tags` of what they saw, `base`: what came meanwhile stays, and
 * what was taken out meanwhile stays out.
 */
export function editedTags(
  now: readonly string[],
  tags: readonly string[],
  base: readonly string[],
): string[] {
  const [there, seen] = [lower(now), lower(cleanTags(base))];
  const has = (set: Set<string>, tag: string): boolean => set.has(tag.toLowerCase());
  return cleanTags([
    ...cleanTags(tags).filter((tag) => has(there, tag) || !has(seen, tag)),
    ...now.filter((tag) => !has(seen, tag)),
  ]);
}
