import type { SamplePaper } from './arxiv-pages.ts';
import { featured, plain } from './arxiv.ts';
import { challengePage, forbiddenPage, forumId, openreviewPage } from './openreview-pages.ts';
import type { Reply } from './reply.ts';
import {
  aclVolume,
  cvfList,
  dblpVolume,
  neuripsChanged,
  neuripsList,
  neuripsPaper,
  pmlrVolume,
} from './venue-pages.ts';

export const VENUE_HOSTS: ReadonlySet<string> = new Set([
  'openreview.net',
  'proceedings.neurips.cc',
  'proceedings.mlr.press',
  'openaccess.thecvf.com',
  'aclanthology.org',
  'dblp.org',
]);

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const html = (body: string, status = 200): Reply => ({ status, headers: HTML, body });

/** The traps of real lists: titles of one word, a title twice, a title that is in another, other scripts. */
const TRAPS = ['Attention', 'Introduction', 'Введение в обучение', '深度学习综述'];

export interface Listed {
  paper: SamplePaper;
  /** On the feed, under this title and by these people. */
  featured: boolean;
}

/**
 * What the sample venues list: one in five is of the feed, with its arXiv title; another has a featured
 * paper's title and other authors; the rest are nobody's.
 */
export function venuePapers(now: Date, size = 30): Listed[] {
  const known = featured(now).filter(({ title }) => !/[<$]/.test(title));
  return Array.from({ length: size }, (_, i) => {
    const paper = known[Math.floor(i / 5)];
    const other = plain(`2601.${30_000 + i}`);
    if (paper && i % 5 === 1) return { paper, featured: true };
    if (paper && i % 10 === 3) return { paper: { ...other, title: paper.title }, featured: false };
    const trap = TRAPS[i % 20];
    return { paper: trap === undefined ? other : { ...other, title: trap }, featured: false };
  });
}

function openreview(url: URL, papers: SamplePaper[]): string {
  if (url.pathname === '/challenge') return challengePage();
  const half = Math.ceil(papers.length / 2);
  if (url.pathname !== '/forum') return openreviewPage(papers.slice(0, half), papers.slice(half));
  const own = papers.find((paper) => forumId(paper) === url.searchParams.get('id'));
  return own ? openreviewPage([], [], own) : forbiddenPage();
}

/** Answers as the sites of proceedings do, for the pages that the sample world has. */
export function answerVenue(url: URL, now: Date): Reply {
  if (url.pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  const size = Number(url.searchParams.get('size') ?? 30);
  const papers = venuePapers(now, size).map(({ paper }) => paper);
  switch (url.hostname) {
    case 'openreview.net':
      return html(openreview(url, papers));
    case 'proceedings.neurips.cc':
      if (url.searchParams.has('changed')) return html(neuripsChanged(papers));
      return html(
        url.pathname.includes('/hash/')
          ? neuripsPaper(papers[1] as SamplePaper)
          : neuripsList(papers),
      );
    case 'proceedings.mlr.press':
      return html(pmlrVolume(papers));
    case 'openaccess.thecvf.com':
      return html(cvfList(papers));
    case 'aclanthology.org':
      return html(aclVolume(papers));
    default:
      return html(dblpVolume(papers));
  }
}
