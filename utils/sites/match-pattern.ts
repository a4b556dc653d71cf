/**
 * Whether a Chrome match pattern `https://host/path*` (a star only at the end) covers the address. Without
 * a regular expression: every page of a marked site is compared with dozens of them while it loads.
 */
export function matchesPattern(pattern: string, url: URL): boolean {
  const { protocol, hostname, pathname, search } = url;
  // Of whatever port.
  const address = `${protocol}//${hostname}${pathname}${search}`;
  return pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
}
