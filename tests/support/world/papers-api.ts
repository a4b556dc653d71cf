import { addDays } from '../../../utils/time/feed-day.ts';
import { invent, papersOfDay, type FeedItem } from './papers.ts';
import { reply, type Reply } from './reply.ts';

/** Ids from here on are papers that no day lists; `…29999` is unknown to the feed too. */
const UNLISTED = 20_000;
const UNKNOWN = 29_999;

function listed(id: string, today: string): FeedItem | undefined {
  const number = Number(id.slice(5));
  const day = `20${id.slice(0, 2)}-${id.slice(2, 4)}-${String(Math.floor((number - 1) / 300)).padStart(2, '0')}`;
  return papersOfDay(day, today).find(({ paper }) => paper.id === id);
}

function paperOf(id: string, today: string): FeedItem['paper'] | undefined {
  const item = listed(id, today);
  if (item) return item.paper;
  const number = Number(id.slice(5));
  if (number < UNLISTED || number === UNKNOWN) return undefined;
  const { title, authors, summary } = invent(id);
  return {
    id,
    title,
    summary,
    authors: authors.map((name) => ({ _id: name, name, hidden: false })),
    publishedAt: `20${id.slice(0, 2)}-${id.slice(2, 4)}-01T00:00:00.000Z`,
    submittedOnDailyAt: '',
    upvotes: 3,
    discussionId: '',
  };
}

const comment = (id: string, raw: string, more: object = {}): object => ({
  id,
  createdAt: '2026-11-20T10:00:00.000Z',
  author: { name: 'reader', fullname: 'A Reader' },
  type: 'comment',
  data: {
    latest: { raw, html: '<p onclick="alert(1)">never shown</p>', updatedAt: '' },
    reactions: [{ reaction: 'fire', users: ['a', 'b'], count: 2 }],
    ...more,
  },
});

/** `GET /api/papers/{id}` (docs/FEED.md §1). */
function details(id: string, today: string): Reply {
  const paper = paperOf(id, today);
  if (!paper) return reply(404, { error: 'Paper not found' });
  const repo = (name: string, n: number): object => ({
    id: `example/${name}-${n}`,
    likes: 40 - n,
    downloads: 900,
  });
  return reply(200, {
    ...paper,
    linkedModels: [1, 2, 3].map((n) => repo('model', n)),
    numTotalModels: 12,
    linkedDatasets: [repo('data', 1), { id: 'javascript:alert(1)' }],
    numTotalDatasets: 1,
    linkedSpaces: [],
    numTotalSpaces: 0,
    comments: [
      comment('c1', 'Nice work. Does it scale <b>beyond</b> ten tasks?'),
      comment('c2', 'It does, see section 4.', { parentCommentId: 'c1' }),
      comment('c3', 'hidden words', { hidden: true }),
    ],
  });
}

/** `GET /api/papers/search?q=`: papers of the last days that hold a word, and one that no day lists. */
function search(query: string, today: string): Reply {
  if (query.length > 250) return reply(400, { error: 'q is too long' });
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const days = Array.from({ length: 10 }, (_, back) => addDays(today, -back));
  const found = days
    .flatMap((day) => papersOfDay(day, today))
    .filter(({ paper }) => words.some((word) => paper.title.toLowerCase().includes(word)))
    .slice(0, 8);
  const unlisted = paperOf(`${today.slice(2, 4)}${today.slice(5, 7)}.20002`, today);
  return reply(200, [...found, unlisted]);
}

export function answerPapers(url: URL, today: string): Reply {
  const name = url.pathname.slice('/api/papers/'.length);
  if (name === 'search') return search(url.searchParams.get('q') ?? '', today);
  return details(name, today);
}
