import { sites } from './registry.ts';

const FEED = 'https://huggingface.co/*';

export function overlayMatches(): string[] {
  return sites.flatMap((site) => site.matches);
}

/** The feed's host, and the same list as the content script's matches: no further warning (DESIGN.md, 11). */
export function hostPermissions(): string[] {
  return [FEED, ...overlayMatches()];
}
