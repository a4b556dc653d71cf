import { useEffect, useState } from 'react';
import { baseSites } from '../utils/sites/base-sites.ts';
import { siteOf } from '../utils/sites/site-of.ts';
import { venueSites } from '../utils/sites/venue-sites.ts';
import { useServices } from './services.tsx';

const SITES = [...baseSites, ...venueSites];

/** The host of the active tab, where it is a page of a site that Tidemark marks from the start. */
export function useActiveHost(): string | undefined {
  const { browser } = useServices();
  const [host, setHost] = useState<string>();
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      const url = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
      setHost(url && siteOf(url, SITES) ? url.hostname : undefined);
    });
  }, [browser]);
  return host;
}
