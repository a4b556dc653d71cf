import { titleText } from './title-text.ts';
import { venueSite } from './venue.ts';

const SEARCH = 'https://scholar.google.com/scholar?q=';

/** A result leads to any site, or, for a mere citation, nowhere. */
function address({ link, title }: { link: URL | undefined; title: string }): string {
  return link?.href ?? SEARCH + encodeURIComponent(`"${title}"`.toWellFormed());
}

/** `[PDF]`, `[CITATION]`, `[C]` before a title are no part of it. */
const bare = (heading: Element): string =>
  titleText(heading).replace(/^(?:\[[A-Z]{1,10}\]\s*)+/, '');

/** `Y LeCun, Y Bengio… - Nature, 2015 - nature.com`: people end at the first dash between blanks. */
function people(result: Element): string {
  const line = result.querySelector('.gs_a');
  return line === null ? '' : (titleText(line).split(/\s[-\u2010-\u2015]\s/)[0] ?? '');
}

/** Results seen of 2016: `.gs_rt`; a person's list, as extensions describe it: `tr.gsc_a_tr`. */
export const scholar = venueSite({
  name: 'Google Scholar',
  matches: ['https://scholar.google.com/*'],
  optional: true,
  lists: [
    {
      row: '.gs_r',
      title: '.gs_rt',
      authors: people,
      titleOf: bare,
      elsewhere: '.gs_ggs a[href*="arxiv.org/"], .gs_or_ggsm a[href*="arxiv.org/"]',
      address,
    },
    // The second grey line says where it was published.
    {
      row: '.gsc_a_tr',
      title: '.gsc_a_at',
      authors: '.gsc_a_at + .gs_gray',
      beside: true,
      address,
    },
  ],
  each: '.gs_ri h3, #gs_res_ccl_mid h3, #gsc_a_b > tr',
  paper: () => undefined,
});
