import { withoutEntities } from '../entities.ts';
import { decoded, withoutTail } from './tidy.ts';

/** DOI Handbook 2.2: a prefix `10.NNNN`, with subdivisions, a slash, and any printable characters. */
const DOI = /10\.\d{4,9}(?:\.\d+)*\/\S+/;

/** What publishers' and preprint servers' addresses add to a DOI, after a slash or a point. */
const PAGE =
  /(?:\/(?:full|abstract|pdf|epdf|pdfdirect|fulltext|full-text|fullhtml|summary|meta|references|figures|tables|citations?|html|epub|download|supplementary[\w-]*|supplemental|metrics|related|issue)(?:\.(?:pdf|html?|xml))?|\.(?:full|abstract|short|long|full-text|supplementary-material|supplemental)(?:\.(?:pdf|html))?|\.(?:pdf|html?|xml|epub))\/?$/i;

/** bioRxiv's and medRxiv's versions, which are no part of their DOIs. */
const VERSION = /^(10\.(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,})v\d+$/i;

/** Dashes that PDFs have where a DOI has its hyphen. */
const DASH = /[\u2010-\u2013\u2212]/g;

/** Without HTML's entities, which a DOI with `<` has in a page's or a feed's source. */
const plain = (text: string): string => withoutEntities(decoded(text)).replace(DASH, '-');

/**
 * The DOI in a text that is one, however it is written: after `doi:` or a resolver's address, with percent-
 * or HTML escapes. Whole but for punctuation after it, in lower case; undefined where there is none.
 */
export function doiOf(text: string): string | undefined {
  const found = DOI.exec(plain(text).trim())?.[0];
  if (found === undefined) return undefined;
  const doi = withoutTail(found).toLowerCase();
  return /\/./.test(doi) ? (VERSION.exec(doi)?.[1] ?? doi) : undefined;
}

/** A DOI without what a publisher's page adds to it, as often as something is added. */
function withoutPage(doi: string): string {
  const shorter = doi.replace(PAGE, '').replace(/\/$/, '');
  return shorter === doi || !/\/./.test(shorter) ? doi : withoutPage(shorter);
}

/** bioRxiv's and medRxiv's addresses by date, of which the DOI is their own. */
function ofEarlyPage(hostname: string, pathname: string): string | undefined {
  if (!/(?:^|\.)(?:bio|med)rxiv\.org$/.test(hostname)) return undefined;
  const id = /\/early\/[\d/]+\/((?:\d{4}\.\d\d\.\d\d\.)?\d{6,})/.exec(pathname)?.[1];
  return id === undefined ? undefined : `10.1101/${id}`;
}

/** The DOI in an address of a resolver or a publisher, without what the publisher's page adds to it. */
export function doiOfUrl({ hostname, pathname, search }: URL): string | undefined {
  // A `?` or `#` that belongs to a DOI is escaped in an address.
  if (/(?:^|\.)doi\.org$/.test(hostname)) return doiOf(pathname.slice(1));
  const query =
    /[?&](?:doi|id|q?url)=((?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\.[^&]+)/i.exec(
      decoded(search),
    )?.[1] ?? '';
  const found = doiOf(decoded(pathname)) ?? doiOf(query) ?? ofEarlyPage(hostname, pathname);
  if (found === undefined) return undefined;
  // Addresses of Oxford, AIP and others on the same system go on with a number of their own, and a file's name.
  const isNumbered = hostname.endsWith('oup.com') || /\/article(?:-\w+)?\/doi\//.test(pathname);
  const own = isNumbered ? found.replace(/(\/[^/]+)\/\d{4,}(?:\/.*)?$/, '$1') : found;
  const doi = withoutPage(own);
  return VERSION.exec(doi)?.[1] ?? doi;
}
