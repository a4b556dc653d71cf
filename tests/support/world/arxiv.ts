import { addDays, feedDay, isFeedDay } from '../../../utils/feed/day.ts';
import { absPage, listPage, missingPage, type SamplePaper } from './arxiv-pages.ts';
import type { Reply } from './reply.ts';
import { invent, papersOfDay } from './papers.ts';

const PLAIN_FROM = 20_000;
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
function rows(now: Date, size: number): SamplePaper[] {
  const listed = featured(now);
  const month = feedDay(now).slice(2, 7).replace('-', '');
  return Array.from({ length: size }, (_, i) => {
    const paper = i % 10 === 2 ? listed[Math.floor(i / 10)] : undefined;
    return paper ?? plain(`${month}.${PLAIN_FROM + i}`);
  });
}

function listing(path: string, url: URL, now: Date): Reply {
  const size = Math.min(10_000, Number(url.searchParams.get('show') ?? 50));
  const papers = rows(now, size);
  if (!path.endsWith('/new')) return html(listPage([{ heading: 'Mon, 23 Nov 2026', papers }]));
  const third = Math.ceil(papers.length / 3);
  const headings = ['New submissions', 'Cross submissions', 'Replacement submissions'];
  return html(
    listPage(
      headings.map((heading, i) => ({ heading, papers: papers.slice(i * third, (i + 1) * third) })),
    ),
  );
}

/** Answers as arXiv does for the pages the sample world has. */
export function answerArxiv(url: URL, now: Date): Reply {
  const path = url.pathname;
  if (path === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  if (path.startsWith('/list/')) return listing(path, url, now);
  const id = /^\/abs\/(\d{4}\.\d{5})(?:v\d+)?$/.exec(path)?.[1];
  if (id === undefined) return html(missingPage(), 404);
  if (Number(id.slice(5)) >= PLAIN_FROM) return html(absPage(plain(id)));
  const paper = featuredPaper(id, now);
  return paper ? html(absPage(paper)) : html(missingPage(), 404);
}
