import { venueSite } from './venue.ts';
import type { ListForm, Published } from './venue-form.ts';

/** Lists of CVF, and of ECVA after its model: `dt.ptitle > a`, then a `dd` of authors and one of links. */
export const PTITLE_LIST: ListForm = {
  row: 'dt.ptitle',
  title: 'a',
  authors: '.authsearch a, dd:not(:has(a))',
  beside: true,
  until: 'dt',
  elsewhere: 'a[href*="arxiv.org/abs/"], a[href*="arxiv.org/pdf/"], a[href*="doi.org/"]',
};

/** `…/content/CVPR2024W/…`, `…/content_ICCV_2019/…`, `…/content_cvpr_2017/…`. */
function conference(address: string): Published {
  const [, name, year, workshop] =
    /content[/_]([a-z]+?)_?(\d{4})_?(w(?=[/_]))?/i.exec(address) ?? [];
  if (name === undefined) return {};
  return { venue: name.toUpperCase() + (workshop ? ' Workshops' : ''), year: Number(year) };
}

/** Lists seen of 2020; papers' own pages as scrapers describe them: `#papertitle`, citation tags. */
export const cvf = venueSite({
  name: 'CVF open access',
  matches: ['https://openaccess.thecvf.com/*'],
  lists: [PTITLE_LIST],
  heading: '#papertitle',
  authors: '#authors b',
  elsewhere: '#content dd a[href*="arxiv.org/abs/"]',
  paper: (url) =>
    /\/html\/.+_paper\.html$/.test(url.pathname)
      ? `https://openaccess.thecvf.com${url.pathname}`
      : undefined,
  published: conference,
});
