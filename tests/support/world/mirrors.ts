import { featured, rows, samplePaper } from './arxiv.ts';
import {
  alphaxivPage,
  blogPage,
  feedSitePage,
  feedSitePaper,
  htmlPaperPage,
} from './mirror-pages.ts';
import type { Reply } from './reply.ts';

/** Sites beside arXiv that the sample world plays: its mirrors, and one that Tidemark does not know. */
export const MIRROR_HOSTS: ReadonlySet<string> = new Set([
  'ar5iv.labs.arxiv.org',
  'www.alphaxiv.org',
  'blog.example',
]);

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const html = (body: string, status = 200): Reply => ({ status, headers: HTML, body });

export function answerMirror(url: URL, now: Date): Reply {
  const some = rows(now, 30);
  switch (url.hostname) {
    case 'www.alphaxiv.org':
      return html(alphaxivPage(some));
    case 'ar5iv.labs.arxiv.org': {
      const paper = samplePaper(url.pathname.slice('/html/'.length), now);
      return paper ? html(htmlPaperPage(paper, some)) : html('', 404);
    }
    default:
      return html(blogPage(some));
  }
}

/** `huggingface.co/papers`, beside the feed's own interface. */
export function answerFeedSite(url: URL, now: Date): Reply | undefined {
  if (!url.pathname.startsWith('/papers')) return undefined;
  const id = /^\/papers\/(\d{4}\.\d{5})$/.exec(url.pathname)?.[1];
  if (id === undefined) return html(feedSitePage(featured(now).slice(0, 12)));
  const paper = samplePaper(id, now);
  return paper ? html(feedSitePaper(paper)) : html('', 404);
}
