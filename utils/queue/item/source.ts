/**
 * Where a paper was saved: a web page, by the site's name; or a place of ours. Codes, worded where they
 * are shown. Never an address: that of the extension means nothing later, that of a page may say more
 * than the reader wants to keep.
 */
export type Source =
  | { place: 'site'; name: string }
  | { place: 'today' | 'library' | 'import' | 'list' };

/** Names of sites as they stood in addresses of version 1; others go by their host. Never changed. */
const NAMES: Readonly<Record<string, string>> = {
  'arxiv.org': 'arXiv',
  'openreview.net': 'OpenReview',
  'aclanthology.org': 'ACL Anthology',
  'huggingface.co': 'Hugging Face Papers',
  'alphaxiv.org': 'alphaXiv',
  'scholar.google.com': 'Google Scholar',
};

/** The site's name for a host: without `www.`, and as the site calls itself where that is known. */
export function nameOfHost(host: string): string {
  const bare = host.replace(/^www\./, '');
  return NAMES[bare] ?? bare;
}

/** The source that an address of version 1 stands for; undefined when it stands for none. */
export function sourceOfAddress(address: string): Source | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname } = new URL(address);
  if (/^https?:$/.test(protocol)) return { place: 'site', name: nameOfHost(hostname) };
  if (!protocol.endsWith('-extension:')) return undefined;
  return { place: /^\/(?:popup|sidepanel)\.html$/.test(pathname) ? 'today' : 'library' };
}
