import type { Browser } from '../browser.ts';
import { OPTIONAL_SCRIPTS, originsOf } from '../sites/matches.ts';
import { optionalSites } from '../sites/optional-sites.ts';
import { REVOKED_KEY } from '../sites/revoked.ts';
import { siteOf } from '../sites/site-of.ts';
import { createTurns } from '../time/turns.ts';
import type { Site } from '../sites/types.ts';
import { injectScripts } from './inject.ts';

const scriptId = ({ name }: Site): string => `site:${name}`;

/**
 * Optional sites as the reader has granted them: the browser's own list of permissions is the truth,
 * and the scripts that it runs for us follow it.
 */
export function createSiteGrants(browser: Browser) {
  const isGranted = (site: Site): Promise<boolean> =>
    browser.permissions.contains({ origins: originsOf(site) });

  async function granted(): Promise<Site[]> {
    const answers = await Promise.all(optionalSites.map(isGranted));
    return optionalSites.filter((_, i) => answers[i]);
  }

  async function register(sites: readonly Site[]): Promise<void> {
    const old = await browser.scripting.getRegisteredContentScripts();
    if (old.length > 0) {
      await browser.scripting.unregisterContentScripts({ ids: old.map(({ id }) => id) });
    }
    await browser.scripting.registerContentScripts(
      sites.map((site) => ({
        id: scriptId(site),
        matches: site.matches,
        js: OPTIONAL_SCRIPTS,
        runAt: 'document_start',
        persistAcrossSessions: true,
      })),
    );
  }

  async function follow(): Promise<Site[]> {
    const sites = await granted();
    const names = new Set(sites.map(({ name }) => name));
    const revoked = optionalSites.map(({ name }) => name).filter((name) => !names.has(name));
    await browser.storage.local.set({ [REVOKED_KEY]: revoked });
    await register(sites);
    return sites;
  }

  const turns = createTurns();
  /** One after the other: two at once would register the same script twice. */
  const inTurn = (): Promise<Site[]> => turns(follow);

  return {
    /** After a grant or a revocation, and after an update, at which the browser forgets our scripts. */
    follow: inTurn,
    /** The same, and marks what is open already on sites that were granted. */
    async added(origins: readonly string[] = []): Promise<void> {
      const sites = (await inTurn()).filter((site) =>
        originsOf(site).some((origin) => origins.includes(origin)),
      );
      await Promise.all(
        sites.map(({ matches }) => injectScripts(browser, { matches, js: OPTIONAL_SCRIPTS })),
      );
    },
    /** Whether this is a page of an optional site on which the reader wants marks. */
    async covers(url: URL): Promise<boolean> {
      const site = siteOf(url, optionalSites);
      return site !== undefined && isGranted(site);
    },
  };
}
