import type { ListForm } from './venue-form.ts';

/**
 * Open Journal Systems: its own theme (`.obj_article_summary`, AAAI) and the Bootstrap one
 * (`.article-summary`, JAIR). A paper's own page has citation tags.
 */
export const OJS_LIST: ListForm = {
  row: '.obj_article_summary, .article-summary',
  title: '.title, .media-heading',
  link: '.title a[href*="/article/view/"], .media-heading a[href*="/article/view/"]',
  authors: '.authors',
};

export const OJS_HEADING = 'h1.page_title, .page-header h1, .article-details h1';

/** `https://host/index.php/NAME/article/view/N`, without the file that is shown. */
export function ojsPaper(url: URL): string | undefined {
  const path = /^\/index\.php\/[\w-]+\/article\/view\/[\w-]+/.exec(url.pathname)?.[0];
  return path && `${url.origin}${path}`;
}
