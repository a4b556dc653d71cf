import { useEffect, useState } from 'react';
import { sites } from '../utils/sites/registry.ts';
import { siteOf } from '../utils/sites/site-of.ts';
import { useServices } from './services.tsx';

/** The host of the active tab, where it is a page of a site that Tidemark marks. */
export function useActiveHost(): string | undefined {
  const { browser } = useServices();
  const [host, setHost] = useState<string>();
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      const url = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
      setHost(url && siteOf(url, sites) ? url.hostname : undefined);
    });
  }, [browser]);
  return host;
}
