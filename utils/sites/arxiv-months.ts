import { arxivMonth } from '../arxiv/id.ts';
import { arxivIdOfUrl } from '../arxiv/url.ts';

const RECENT_MONTHS = 2;

function recentMonths(now = new Date()): string[] {
  return Array.from({ length: RECENT_MONTHS }, (_, back) => {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    return month.toISOString().slice(2, 7).replace('-', '');
  });
}

/** The arXiv months that a page will need, as far as its address tells: its paper's, its own, or the newest. */
export function monthsOfUrl(url: URL): string[] {
  const paper = arxivIdOfUrl(url);
  if (paper) return [arxivMonth(paper.id)];
  const listed = /^\/(?:list|catchup)\/[^/]+\/(?:19|20)(\d{2})-(\d{2})/.exec(url.pathname);
  return listed ? [`${listed[1]}${listed[2]}`] : recentMonths();
}
