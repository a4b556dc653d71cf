import { isRecord } from './queue/item/upgrade.ts';
import { same } from './queue/item/fields.ts';
import { parseSettings } from './settings.ts';

/** By what an element of a list in the settings is known: a rule by kind and text, a search by its id. */
function nameIn(one: unknown): string {
  if (!isRecord(one)) return JSON.stringify(one);
  const { id, kind, text } = one;
  return typeof id === 'string' ? id : JSON.stringify([kind, String(text).toLowerCase()]);
}

const byName = (all: readonly unknown[]): Map<string, unknown> =>
  new Map(all.map((one) => [nameIn(one), one]));

const NEWEST_FIRST = new Set(['less', 'notNear']);

/** A list as it stands there now, with what was put in, taken out and changed. */
function listIn(
  name: string,
  now: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
): unknown[] {
  if (same(now, before)) return [...after];
  const [old, next, there] = [byName(before), byName(after), byName(now)];
  const kept = now.flatMap((one) => {
    const at = nameIn(one);
    if (!old.has(at)) return [one];
    if (!next.has(at)) return [];
    return [same(old.get(at), next.get(at)) ? one : next.get(at)];
  });
  const fresh = after.filter((one) => !old.has(nameIn(one)) && !there.has(nameIn(one)));
  return NEWEST_FIRST.has(name) ? [...fresh, ...kept] : [...kept, ...fresh];
}

/**
 * What stands there `now`, with what a command changed (`before` to `after`); a page of ours may have changed others
 * meanwhile, or other elements of the same list. What was never stored was as it is by default.
 */
export function changedIn(now: unknown, before: unknown, after: unknown): unknown {
  if (!isRecord(after) || !isRecord(now)) return after;
  const old: Record<string, unknown> = {
    ...parseSettings(before),
    ...(isRecord(before) ? before : {}),
  };
  const names = Object.keys({ ...now, ...old, ...after });
  return Object.fromEntries(
    names.flatMap((name): [string, unknown][] => {
      const [here, was, is] = [now[name], old[name], after[name]];
      if (same(was, is)) return name in now ? [[name, here]] : [];
      const list = here ?? [];
      if (Array.isArray(list) && Array.isArray(was) && Array.isArray(is))
        return [[name, listIn(name, list, was, is)]];
      return name in after ? [[name, is]] : [];
    }),
  );
}
