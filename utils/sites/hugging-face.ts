import { arxivIdOfUrl } from '../arxiv/url.ts';
import { arxivSighting } from './arxiv-sighting.ts';
import { monthsOfUrl } from './arxiv-months.ts';
import { hrefOf } from './link-key.ts';
import { titleText } from './title-text.ts';
import type { Sighting, Site } from './types.ts';

/** 2024-08: `article h3 > a`, its title clamped to three lines. */
const TITLES = 'article h3 a[href*="/papers/"], h3 > a[href^="/papers/"]';

function listed(anchor: Element, url: URL): Sighting[] {
  const href = hrefOf(anchor, url);
  const found = href?.hostname === url.hostname ? arxivIdOfUrl(href) : undefined;
  if (found === undefined) return [];
  const card = anchor.closest('article');
  return [
    arxivSighting(found, {
      anchor,
      beside: true,
      title: titleText(anchor),
      primary: false,
      ...(card && { row: [card] }),
    }),
  ];
}

/** The feed's own pages: they show the upvotes themselves. */
export const huggingFace: Site = {
  name: 'Hugging Face Papers',
  matches: ['https://huggingface.co/papers*'],
  showsUpvotes: true,
  sightings(doc, url) {
    const found = arxivIdOfUrl(url);
    if (found === undefined)
      return [...doc.querySelectorAll(TITLES)].flatMap((link) => listed(link, url));
    const anchor = doc.querySelector('main h1, h1');
    return anchor === null
      ? []
      : [arxivSighting(found, { anchor, title: titleText(anchor), primary: true })];
  },
  months: monthsOfUrl,
};
