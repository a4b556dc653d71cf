import { titleText } from '../title-text.ts';
import type { Sighting } from '../types.ts';
import { arxivSighting, paperLink } from './entry.ts';

/** `/tb/recent`, `/tb/ID`: a link with the id in brackets after each title (in a span that is never closed). */
export function trackbackPage(doc: Document, url: URL): Sighting[] {
  return [...doc.querySelectorAll('#content li')].flatMap((item) => {
    const link = paperLink(item.querySelectorAll('a[href*="/abs/"]'), url);
    if (link === undefined) return [];
    const title = titleText(item).replace(/\s*\[[^\]]*\]\s*$/, '');
    return arxivSighting(link.found, item, { title });
  });
}
