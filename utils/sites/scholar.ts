import { titleText } from './title-text.ts';
import { venueSite } from './venue.ts';

/** A result leads to any site, or, for a mere citation, nowhere. */
function address({ link, title }: { link: URL | undefined; title: string }): string {
  return link?.href ?? `https://scholar.google.com/scholar?q=${encodeURIComponent(`"${title}"`)}`;
}

/** `[PDF]`, `[CITATION]`, `[C]` before a title are no part of it. */
const bare = (heading: Element): string =>
  titleText(heading).replace(/^(?:\[[A-Z]{1,10}\]\s*)+/, '');

/** Results seen of 2016: `.gs_rt`; a person's list, as extensions describe it: `tr.gsc_a_tr`. */
export const scholar = venueSite({
  name: 'Google Scholar',
  matches: ['https://scholar.google.com/*'],
  optional: true,
  lists: [
    {
      row: '.gs_r',
      title: '.gs_rt',
      authors: '.gs_a',
      titleOf: bare,
      elsewhere: '.gs_ggs a[href*="arxiv.org/"], .gs_or_ggsm a[href*="arxiv.org/"]',
      address,
    },
    { row: '.gsc_a_tr', title: '.gsc_a_at', authors: '.gs_gray', beside: true, address },
  ],
  paper: () => undefined,
});
