import { addDays, feedDay, isWeekend } from '../../../utils/time/feed-day.ts';
import { GIVEN_NOW } from '../clock/clock.ts';
import { holdsNoList, listNumber } from './lists.ts';
import { pick, seeded } from './random.ts';
import {
  ADJECTIVES,
  FIRST,
  KEYWORDS,
  LAST,
  inventedText,
  PLACES,
  systemName,
  THINGS,
  USES,
} from './words.ts';

interface Author {
  _id: string;
  name: string;
  hidden: boolean;
}

interface Person {
  _id: string;
  name: string;
  fullname: string;
}

/** An invented item in the shape of the feed's real ones. */
export interface FeedItem {
  paper: {
    id: string;
    authors: Author[];
    publishedAt: string;
    /** Absent before 2025-03-17. */
    submittedOnDailyAt?: string;
    title: string;
    summary: string;
    upvotes: number;
    discussionId: string;
    projectPage?: string;
    githubRepo?: string;
    githubStars?: number;
    ai_summary?: string;
    ai_keywords?: string[];
    ai_summary_model?: string;
  };
  publishedAt: string;
  title: string;
  summary: string;
  thumbnail: string;
  numComments: number;
  submittedBy?: Person;
  organization?: Person;
  isAuthorParticipating: boolean;
}

/** The feed day on which the world begins: its lists are numbered from here, so that no date changes them. */
const BEGIN = feedDay(GIVEN_NOW);
/** More lists than the feed had before, more papers than a list has: every paper has a number, and a title, of its own. */
const LISTS_BEFORE = 2500;
const MOST_PAPERS = 200;
const BUSY_DAY_SIZE = 120;
const LABELLED_SINCE = '2025-03-17';

export function invent(seed: string): { title: string; authors: string[]; summary: string } {
  const random = seeded(seed);
  const title = `${pick(random, ADJECTIVES)} ${pick(random, THINGS)} ${pick(random, USES)}`;
  const names = Array.from(
    { length: 2 + Math.floor(random() * 9) },
    () => `${pick(random, FIRST)} ${pick(random, LAST)}`,
  );
  const thing = pick(random, THINGS).toLowerCase();
  const summary =
    `We study ${thing} and ask when it helps. On ${3 + Math.floor(random() * 9)} tasks a simple variant ` +
    `matches systems many times its size. We explain the gain by a bound on ${pick(random, KEYWORDS)}, ` +
    `report where the method fails, and release the code, the logs and every prompt that we used.`;
  return { title, authors: [...new Set(names)], summary };
}

/** Code, a project and a machine-made summary: the first three of each five have them, on any day. */
function extras(random: () => number, id: string, index: number): Partial<FeedItem['paper']> {
  if (index % 5 > 2) return {};
  return {
    projectPage: `https://example.org/${id}`,
    githubRepo: `https://github.com/example/paper-${id.slice(5)}`,
    githubStars: Math.floor(random() ** 4 * 9000),
    ai_summary:
      'A small model that plans its reading finds the useful parts of long inputs and says when it is unsure.',
    ai_keywords: [pick(random, KEYWORDS), pick(random, KEYWORDS)],
    ai_summary_model: 'example/summary-model',
  };
}

function item(day: string, index: number, upvotes: number): FeedItem {
  const list = listNumber(day, BEGIN);
  const seed = `list ${list} paper ${index}`;
  const random = seeded(seed);
  const number = Number(day.slice(8)) * 300 + index + 1;
  const id = `${day.slice(2, 4)}${day.slice(5, 7)}.${String(number).padStart(5, '0')}`;
  const { title: rest, authors, summary } = invent(seed);
  const title = `${systemName((LISTS_BEFORE + list) * MOST_PAPERS + index)}: ${rest}`;
  const place = pick(random, PLACES);
  return {
    paper: {
      id,
      authors: authors.map((name, i) => ({ _id: `${id}-${i}`, name, hidden: false })),
      publishedAt: `${addDays(day, -1)}T00:00:00.000Z`,
      ...(day >= LABELLED_SINCE && { submittedOnDailyAt: `${day}T00:00:00.000Z` }),
      title,
      summary,
      upvotes,
      discussionId: `${(1_700_000_000 + index).toString(16)}0123456789abcdef`,
      ...extras(random, id, index),
    },
    publishedAt: `${addDays(day, -1)}T20:00:00.000Z`,
    title,
    summary,
    thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
    numComments: Math.floor(random() * 6),
    submittedBy: { _id: 's', name: 'reader', fullname: 'A Reader' },
    organization: { _id: 'o', name: place.toLowerCase().replaceAll(' ', '-'), fullname: place },
    isAuthorParticipating: false,
  };
}

export const HOSTILE_TITLE = '<img src=x onerror=alert(1)> Injection-Proof Rendering';
export const HIDDEN_AUTHOR = 'Hidden Person';

/** The traps of the real feed, on today's list; and what specs look for there. */
function withTraps(items: FeedItem[]): FeedItem[] {
  const at = (rank: number): FeedItem | undefined => items[rank - 1];
  const hostile = at(4);
  if (hostile) hostile.paper.title = HOSTILE_TITLE;
  const crowd = at(6);
  if (crowd)
    crowd.paper.authors = Array.from({ length: 664 }, (_, i) => ({
      _id: String(i),
      name: `Author Number${i + 1}`,
      hidden: false,
    }));
  const maths = at(8);
  if (maths) maths.paper.title = "Let's <think> in\n  $O(n \\log n)$ Steps";
  const memory = at(11);
  if (memory) memory.paper.title = 'Recurrent Memory Routing without Labels';
  const robots = at(14);
  if (robots) robots.paper.title = 'Latent Tool Graphs for Small Robots';
  at(9)?.paper.authors.push({ _id: 'h', name: HIDDEN_AUTHOR, hidden: true });
  const bare = at(10);
  if (bare) {
    delete bare.organization;
    delete bare.submittedBy;
    delete bare.paper.ai_summary;
    delete bare.paper.githubRepo;
  }
  return items;
}

export function weekdaysBack(today: string, n: number): string {
  let day = today;
  for (let left = n; left > 0;) {
    day = addDays(day, -1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

export interface Amount {
  /** As much as the real feed: more papers a day, abstracts of the usual length and vocabulary. */
  full?: boolean;
}

/** How many times more papers a day the full world has. */
const FULL_DAYS = 1.3;

function withFullText(listed: FeedItem): FeedItem {
  const summary = `${listed.summary} ${inventedText(seeded(listed.paper.id), 150)}.`;
  return { ...listed, summary, paper: { ...listed.paper, summary } };
}

/**
 * The world's list of a day, by upvotes; none at weekends and on a holiday, except on the day on which the
 * world begins. Today's grows by `votes` on each paper.
 */
export function papersOfDay(
  day: string,
  today: string,
  votes = 0,
  { full = false }: Amount = {},
): FeedItem[] {
  if ((holdsNoList(day) && day !== BEGIN) || day < '2023-05-04' || day > today) return [];
  const random = seeded(`list ${listNumber(day, BEGIN)}`);
  const usual = day === weekdaysBack(today, 5) ? BUSY_DAY_SIZE : 18 + Math.floor(random() * 16);
  const size = full ? Math.round(usual * FULL_DAYS) : usual;
  const upvotes = Array.from({ length: size }, () => Math.floor(180 * random() ** 3)).sort(
    (a, b) => b - a,
  );
  const items = upvotes.map((count, index) =>
    item(day, index, count + (day === today ? votes : 0)),
  );
  const listed = day === today ? withTraps(items) : items;
  return full ? listed.map(withFullText) : listed;
}

/** The list of the day on which the world begins. */
export const newestPapers = (): FeedItem[] => papersOfDay(BEGIN, BEGIN);

export const newestIds = (): string[] => newestPapers().map(({ paper }) => paper.id);
