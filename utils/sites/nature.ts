import { doiKey } from './link-key.ts';
import { venueSite } from './venue.ts';

export const nature = venueSite({
  name: 'Nature',
  matches: ['https://www.nature.com/*'],
  optional: true,
  lists: [
    {
      row: 'article',
      title: 'h3 > a[href*="/articles/"]',
      authors: '[data-test="author-list"] li, [itemprop="creator"] [itemprop="name"]',
      beside: true,
    },
  ],
  heading: 'h1.c-article-title, h1.article-item__title',
  paper(url) {
    const id = /^\/articles\/([\w.-]+?)(?:\.pdf)?$/.exec(url.pathname)?.[1];
    return id && `https://www.nature.com/articles/${id}`;
  },
  keyOf: (address) => doiKey(`10.1038/${address.slice(address.lastIndexOf('/') + 1)}`),
});
