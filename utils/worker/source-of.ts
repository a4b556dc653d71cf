import type { Sender } from '../message-router.ts';
import { nameOfHost, type Source } from '../queue/item/source.ts';
import { sites } from '../sites/registry.ts';
import { siteOf } from '../sites/site-of.ts';

/** Where a web page is saved from: the site's name, or the host where several sites share one name. */
export function sourceOfPage(address: string | undefined): Source | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const known = siteOf(url, sites)?.name;
  const name = known === undefined || known.includes(',') ? nameOfHost(url.hostname) : known;
  return { place: 'site', name };
}

/** Where a paper is saved from, by who sent the command. */
export function sourceOf({ url, tab }: Sender, ownOrigin: string): Source | undefined {
  if (url?.startsWith(ownOrigin) !== true) return sourceOfPage(tab?.url ?? url);
  return { place: /\/(?:popup|sidepanel)\.html/.test(url) ? 'today' : 'library' };
}
