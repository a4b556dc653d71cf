const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** The three numbers of `1.2.3`; what both stores and npm take. Throws for anything else. */
export function parseVersion(version: string): [number, number, number] {
  const found = VERSION.exec(version);
  if (!found) throw new Error(`“${version}” is no version: three numbers, as in 0.2.0.`);
  const [, major, minor, patch] = found.map(Number);
  return [major ?? 0, minor ?? 0, patch ?? 0];
}

/** Throws unless `next` is newer than `current`: a store takes no version twice, and none that is older. */
export function mustBeNewer(next: string, current: string): void {
  const [a, b] = [parseVersion(next), parseVersion(current)];
  const at = a.findIndex((number, i) => number !== b[i]);
  if (at === -1 || (a[at] ?? 0) < (b[at] ?? 0))
    throw new Error(`${next} is not newer than ${current}.`);
}
