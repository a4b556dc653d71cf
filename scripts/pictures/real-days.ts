import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FeedItem } from '../../tests/support/world/papers.ts';

const FEED = resolve(import.meta.dirname, '../../../shared/corpus/feed');
/** The newest of the real days. */
const TODAY = '2026-05-29';
export const REAL_NOW = new Date(`${TODAY}T16:00:00Z`);

/** Real papers that are hard to lay out, by the day that lists them; all stand on the newest list too. */
const HARD: readonly [day: string, id: string][] = [
  // The longest titles, of 175 and 172 signs.
  ['2026-01-15', '2601.06596'],
  ['2025-06-18', '2506.13901'],
  // 664 and 546 authors.
  ['2025-01-27', '2501.14249'],
  ['2026-04-15', '2604.12374'],
  // Dollar signs that are no maths, and one that is escaped.
  ['2025-02-18', '2502.12115'],
  ['2026-03-10', '2603.07980'],
  // An organisation in Chinese signs.
  ['2026-05-19', '2605.16909'],
];

/** What the real days have none of: maths in a title and in an abstract, names in the signs of East Asia. Invented. */
const INVENTED = {
  title: 'Attention in $\\mathcal{O}(n \\log n)$: Sparse Routing for $\\ell_1$-Bounded Memories',
  summary:
    'We bound the error of a routed layer by $\\sum_{i=1}^{n} \\frac{\\lambda_i^2}{1 + \\alpha}$ where $x \\in \\mathbb{R}^{n \\times d}$, and reach $\\mathcal{O}(n \\log n)$ with $\\|W\\|_\\infty \\le 1$.',
  authors: ['王小明', '김민수', '佐藤 さくら', 'Nguyễn Thị Hương', 'Łukasz Żółć'],
};

export const MANY_AUTHORS = '2501.14249';
export const WITH_MATHS = '2603.07980';
export const LONG_TITLE = '2601.06596';

function read(day: string): FeedItem[] {
  const file = `${FEED}/${day}.json.gz`;
  if (!existsSync(file)) return [];
  return JSON.parse(gunzipSync(readFileSync(file)).toString()) as FeedItem[];
}

/** A real paper with the invented words in place of its own. */
function invented(item: FeedItem): FeedItem {
  const { authors, ...words } = INVENTED;
  const people = authors.map((name, n) => ({ _id: `invented${n}`, name, hidden: false }));
  return { ...item, ...words, paper: { ...item.paper, ...words, authors: people } };
}

const hard = (): FeedItem[] =>
  HARD.flatMap(([day, id]) =>
    read(day)
      .filter(({ paper }) => paper.id === id)
      .map((item) => (id === WITH_MATHS ? invented(item) : item)),
  );

/** The real list of a day, with the hard papers on the newest; nothing where the corpus is not beside the tree. */
export function realDay(day: string): FeedItem[] {
  if (day > TODAY) return [];
  const ids = new Set(HARD.map(([, id]) => id));
  const own = read(day).filter(({ paper }) => !ids.has(paper.id));
  if (day !== TODAY) return own;
  const [first, ...rest] = own;
  return [...(first ? [first] : []), ...hard(), ...rest].map((item, n) => ({
    ...item,
    paper: { ...item.paper, upvotes: Math.max(item.paper.upvotes, 60 - n) },
  }));
}

export const hasRealDays = existsSync(FEED);
