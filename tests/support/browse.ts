import type { LoggedRequest, World } from './world/world.ts';

const withoutHash = (url: string): string => url.split('#')[0] ?? url;

const addressOf = ({ host, url }: LoggedRequest): string => `https://${host}${url}`;

/**
 * What the server saw beside the pages that were visited, their icons, and what the browser asks for by itself:
 * nothing, if Tidemark asks for nothing.
 */
export function beside(world: World, visited: readonly string[]): string[] {
  const pages = new Set(visited.map((url) => withoutHash(new URL(url).href)));
  return world.log
    .filter(({ url }) => url !== '/favicon.ico')
    .map(addressOf)
    .filter((address) => !pages.has(address));
}

/** How often each visited page was asked for; more often than it was visited would be somebody else. */
export function timesOf(world: World, visited: readonly string[]): number[] {
  const all = world.log.map(addressOf);
  return visited.map((url) => all.filter((one) => one === withoutHash(new URL(url).href)).length);
}
