const MAKERS =
  /(?:^|\.)(?:google|gstatic|googleapis|gvt1|mozilla|firefox|chromium)\.(?:com|org|net)$/;

/** Hosts of the same makers on which a reader reads papers. */
const READ = new Set(['scholar.google.com']);

/**
 * Whether the browser asks this host for itself, whenever it pleases: an account, a list of updates.
 * Tidemark has no permission for any of them, and the log of a world does not hold them.
 */
export const isBrowsersOwn = (host: string): boolean => MAKERS.test(host) && !READ.has(host);
