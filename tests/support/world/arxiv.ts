import { addDays, feedDay, isFeedDay } from '../../../utils/time/feed-day.ts';
import { formatPage, htmlPaperPage, searchPage } from './mirror-pages.ts';
import { smallPdf } from './pdf.ts';
import { absPage, listPage, missingPage, type SamplePaper } from './arxiv-pages.ts';
import type { Reply } from './reply.ts';
import { roomPage } from './room-pages.ts';
import { invent, papersOfDay } from './papers.ts';
import { ofSubject } from './subject.ts';

const PLAIN_FROM = 20_000;
const PDF = { 'content-type': 'application/pdf' };
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const html = (body: string, status = 200): Reply => ({ status, headers: HTML, body });

function featuredOn(days: readonly string[], now: Date): SamplePaper[] {
  const today = feedDay(now);
  return days
    .flatMap((day) => papersOfDay(day, today))
    .map(({ paper: { id, title, summary, authors } }) => ({
      id,
      title,
      summary,
      authors: authors.map(({ name }) => name),
    }));
}

/** The papers of the last two weeks, newest day first. */
export function featured(now: Date): SamplePaper[] {
  const today = feedDay(now);
  return featuredOn(
    Array.from({ length: 15 }, (_, back) => addDays(today, -back)),
    now,
  );
}

/** A featured paper of any day: its id names the day (world/papers.ts). */
function featuredPaper(id: string, now: Date): SamplePaper | undefined {
  const inMonth = Math.floor((Number(id.slice(5)) - 1) / 300);
  const day = `20${id.slice(0, 2)}-${id.slice(2, 4)}-${String(inMonth).padStart(2, '0')}`;
  return isFeedDay(day) ? featuredOn([day], now).find((paper) => paper.id === id) : undefined;
}

/** A paper of the sample world that the feed never lists. */
export function plain(id: string): SamplePaper {
  return { id, ...invent(id) };
}

/** One row in ten is featured. */
export function rows(now: Date, size: number): SamplePaper[] {
  const listed = featured(now);
  const month = feedDay(now).slice(2, 7).replace('-', '');
  return Array.from({ length: size }, (_, i) => {
    const paper = i % 10 === 2 ? listed[Math.floor(i / 10)] : undefined;
    return paper ?? plain(`${month}.${PLAIN_FROM + i}`);
  });
}

/** Six rows of every sixty, none of which is featured, are of the world's one subject. */
const withSubject = (papers: readonly SamplePaper[]): SamplePaper[] =>
  papers.map((paper, i) => (i % 10 === 5 ? { ...paper, ...ofSubject(100 + i) } : paper));

function listing(path: string, url: URL, now: Date): Reply {
  const size = Math.min(10_000, Number(url.searchParams.get('show') ?? 50));
  const all = rows(now, size);
  const papers = url.searchParams.has('subject') ? withSubject(all) : all;
  if (!path.endsWith('/new')) return html(listPage([{ heading: 'Mon, 23 Nov 2026', papers }]));
  const third = Math.ceil(papers.length / 3);
  const headings = ['New submissions', 'Cross submissions', 'Replacement submissions'];
  return html(
    listPage(
      headings.map((heading, i) => ({ heading, papers: papers.slice(i * third, (i + 1) * third) })),
      true,
    ),
  );
}

/** Any paper of the sample world by its id, featured or not; undefined where there is none. */
export function samplePaper(id: string, now: Date): SamplePaper | undefined {
  if (!/^\d{4}\.\d{5}$/.test(id)) return undefined;
  return Number(id.slice(5)) >= PLAIN_FROM ? plain(id) : featuredPaper(id, now);
}

type Page = (paper: SamplePaper, url: URL, now: Date) => string;

/** Pages of one paper, by the first part of their path. */
const PAPER_PAGES: Readonly<Record<string, Page>> = {
  abs: absPage,
  format: formatPage,
  html: (paper, url, now) =>
    htmlPaperPage(paper, rows(now, 30), url.searchParams.has('dark') ? 'dark' : 'light'),
};

function paperPage(kind: string, rest: string, url: URL, now: Date): Reply {
  const page = PAPER_PAGES[kind];
  const paper = samplePaper(rest.replace(/v\d+$/, ''), now);
  return page && paper ? html(page(paper, url, now)) : html(missingPage(), 404);
}

/** Answers as arXiv does for the pages the sample world has. */
export function answerArxiv(url: URL, now: Date): Reply {
  const [, kind = '', ...rest] = url.pathname.split('/');
  switch (kind) {
    case 'favicon.ico':
      return { status: 204, headers: {}, body: '' };
    case 'list':
      return listing(url.pathname, url, now);
    case 'catchup':
    case 'a':
      return html(listPage([{ heading: 'Wed, 25 Nov 2026', papers: rows(now, 30) }]));
    case 'archive':
      return html(roomPage(url.searchParams.get('kind') ?? '', featured(now).slice(0, 24)));
    case 'search':
      return html(searchPage(rows(now, 30)));
    case 'pdf':
      return { status: 200, headers: PDF, body: smallPdf('A sample paper') };
    default:
      return paperPage(kind, rest.join('/'), url, now);
  }
}
