import { useEffect, useState } from 'react';
import { siteOf } from '../../utils/sites/site-of.ts';
import type { Site } from '../../utils/sites/types.ts';
import { useServices } from '../../components/services.tsx';

/** Every site's code: much of it, and no page needs it for its first picture. */
async function markedSites(): Promise<Site[]> {
  const [{ baseSites }, { venueSites }] = await Promise.all([
    import('../../utils/sites/base-sites.ts'),
    import('../../utils/sites/venue-sites.ts'),
  ]);
  return [...baseSites, ...venueSites];
}

/** The host of the active tab, where it is a page of a site that Tidemark marks from the start. */
export function useActiveHost(): string | undefined {
  const { browser } = useServices();
  const [host, setHost] = useState<string>();
  useEffect(() => {
    const tabs = browser.tabs.query({ active: true, currentWindow: true });
    void Promise.all([tabs, markedSites()]).then(([[tab], sites]) => {
      const url = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
      setHost(url && siteOf(url, sites) ? url.hostname : undefined);
    });
  }, [browser]);
  return host;
}
