import { titleText } from '../title-text.ts';
import type { Sighting } from '../types.ts';
import { arxivSighting, paperLink, peopleIn } from './entry.ts';
import { remarksIn } from './remarks.ts';

const ABSTRACT_LINKS = 'a[title="Abstract"], a[href*="/abs/"]';

function entry(dt: Element, url: URL): Sighting | undefined {
  const found = paperLink(dt.querySelectorAll(ABSTRACT_LINKS), url)?.found;
  if (found === undefined) return undefined;
  const dd = dt.nextElementSibling;
  const heading = dd?.querySelector('.list-title');
  return arxivSighting(found, dt, {
    title: heading ? titleText(heading) : '',
    authors: peopleIn(dd?.querySelector('.list-authors')),
    row: dd ? [dt, dd] : [dt],
    remarks: remarksIn(dd, '.list-comments, .list-journal-ref'),
  });
}

/** 2024-02 – 2026-07, `/list`, `/catchup`, `/a`: `dl#articles` several times on a page, one a section or day. */
export function listingPage(doc: Document, url: URL): Sighting[] {
  return [...doc.querySelectorAll('dl#articles dt')]
    .map((dt) => entry(dt, url))
    .filter((sighting) => sighting !== undefined);
}
