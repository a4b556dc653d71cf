import { inYear, venueSite } from './venue.ts';

/** Up to 2016 an entry is a paragraph: `Title / 12<br><i>Authors</i><br><a>PDF</a> | <a>Abstract</a>`. */
function beforePage(paragraph: Element): string {
  return paragraph.firstChild?.textContent?.split(/\s\/\s*\d+\s*$/)[0]?.trim() ?? '';
}

/** Since 2017 `.paper_wrapper > .title`; a paper's own page has its title in two `h1`. */
export const ijcai = venueSite({
  name: 'IJCAI',
  matches: ['https://www.ijcai.org/*'],
  lists: [
    {
      row: '.paper_wrapper',
      title: '.title',
      link: '.details a:not([href$=".pdf"])',
      authors: '.authors',
    },
    {
      row: 'p',
      link: 'a[href*="/Papers/"]',
      authors: 'i',
      titleOf: beforePage,
      address: ({ link }) => link?.href.replace(/^http:/, 'https:'),
    },
  ],
  heading: 'h1.page-title',
  authors: 'h1 + h2',
  elsewhere: 'a.doi',
  paper(url) {
    const path = /^\/proceedings\/\d{4}\/\d+$/.exec(url.pathname.replace(/\/$/, ''))?.[0];
    return path && `https://www.ijcai.org${path}`;
  },
  published: inYear('IJCAI'),
});
