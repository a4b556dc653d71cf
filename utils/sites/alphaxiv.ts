import { arxivIdOfUrl } from '../arxiv/url.ts';
import { arxivSighting } from './arxiv-sighting.ts';
import { monthsOfUrl } from './arxiv-months.ts';
import { hrefOf } from './link-key.ts';
import { titleText } from './title-text.ts';
import type { Sighting, Site } from './types.ts';

/** Cards of the home page and of related papers, 2026-04: links to `/abs/ID` or `/overview/ID`. */
/** Smaller than utils/sites/link-title.ts, which is for venues and no part of the overlay. */
const NO_TITLE = /^(?:view|read|open) .{0,9}(?:pdf|paper|blog)$/i;
const LINKS = 'a[href*="/abs/"], a[href*="/overview/"]';

/** The first link of each paper that says a title; a card has others that are pictures or counts. */
function cards(doc: Document, url: URL, own: string | undefined): Sighting[] {
  const seen = new Set(own === undefined ? [] : [own]);
  return [...doc.querySelectorAll(LINKS)].flatMap((anchor) => {
    const href = hrefOf(anchor, url);
    const found =
      href && /(?:^|\.)alphaxiv\.org$/.test(href.hostname) ? arxivIdOfUrl(href) : undefined;
    const title = found === undefined ? '' : titleText(anchor);
    if (found === undefined || seen.has(found.id) || title.length < 8 || NO_TITLE.test(title))
      return [];
    seen.add(found.id);
    return [arxivSighting(found, { anchor, beside: true, title, primary: false })];
  });
}

/** Client-side routing and Tailwind's class names: nothing here leans on a class. */
export const alphaxiv: Site = {
  name: 'alphaXiv',
  matches: ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'],
  sightings(doc, url) {
    const found = arxivIdOfUrl(url);
    const anchor = found && doc.querySelector('main h1, h1');
    const own = anchor
      ? [arxivSighting(found, { anchor, title: titleText(anchor), primary: true })]
      : [];
    return [...own, ...cards(doc, url, found?.id)];
  },
  months: monthsOfUrl,
};
