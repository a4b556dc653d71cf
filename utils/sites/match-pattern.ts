/**
 * Whether a Chrome match pattern `https://host/path*` (a star only at the end) covers the address. Without
 * a regular expression: every page of a marked site is compared with dozens of them while it loads.
 */
export function matchesPattern(pattern: string, url: URL): boolean {
  const origin = `https://${url.hostname}`;
  if (url.protocol !== 'https:' || !pattern.startsWith(`${origin}/`)) return false;
  const path = pattern.slice(origin.length);
  const target = url.pathname + url.search;
  return path.endsWith('*') ? target.startsWith(path.slice(0, -1)) : target === path;
}
