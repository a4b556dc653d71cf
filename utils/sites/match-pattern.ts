/** Whether a Chrome match pattern `https://host/path*` (a star only at the end) covers the address. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const [, host, path] = /^https:\/\/([^/*]+)(\/.*)$/.exec(pattern) ?? [];
  if (host === undefined || path === undefined) return false;
  if (url.protocol !== 'https:' || url.hostname !== host) return false;
  const target = url.pathname + url.search;
  return path.endsWith('*') ? target.startsWith(path.slice(0, -1)) : target === path;
}
