import { coded } from '../i18n/coded.ts';
import type { LinkedRepo, LiveComment, LiveRow, PaperRow } from '../db/tables.ts';
import { FeedError } from './error.ts';
import { soundMoment } from '../time/moment.ts';
import { cleanCount, cleanText } from './fields.ts';
import { parseItems, type ParsedItems } from './schema.ts';

const MOST_LINKED = 50;
const MOST_COMMENTS = 300;
const REPO = /^[\w-][\w.-]{0,95}\/[\w-][\w.-]{0,95}$/;

type Raw = Record<string, unknown>;

function record(value: unknown): Raw {
  return typeof value === 'object' && value !== null ? (value as Raw) : {};
}

function list(value: unknown): Raw[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function linked(items: unknown, total: unknown): { items: LinkedRepo[]; total: number } {
  const repos = list(items)
    .slice(0, MOST_LINKED)
    .flatMap((raw): LinkedRepo[] => {
      const id = cleanText(raw['id'], 200);
      if (id === undefined || !REPO.test(id)) return [];
      const likes = cleanCount(raw['likes']);
      const downloads = cleanCount(raw['downloads']);
      return [
        {
          id,
          ...(likes !== undefined && { likes }),
          ...(downloads !== undefined && { downloads }),
        },
      ];
    });
  return { items: repos, total: Math.max(cleanCount(total) ?? 0, repos.length) };
}

/** Server HTML (`latest.html`) is never read; `latest.raw` is what the author typed. */
function comment(raw: Raw): LiveComment[] {
  const data = record(raw['data']);
  const latest = record(data['latest']);
  const id = cleanText(raw['id'], 60);
  if (raw['type'] !== 'comment' || data['hidden'] === true || id === undefined) return [];
  if (typeof latest['raw'] !== 'string') return [];
  const author = record(raw['author']);
  const parent = cleanText(data['parentCommentId'], 60);
  const reactions = list(data['reactions']).reduce(
    (sum, one) => sum + (cleanCount(one['count']) ?? 0),
    0,
  );
  return [
    {
      id,
      author: cleanText(author['fullname'] ?? author['name'], 200) ?? '',
      at: soundMoment(raw['createdAt']) ?? '',
      text: latest['raw'].slice(0, 20_000).trim(),
      reactions,
      ...(parent !== undefined && { parent }),
    },
  ];
}

/** The feed's papers of any answer as rows that stand on no day, and what of it could not be used. */
export function rowsOf(
  items: readonly unknown[],
  at: string,
): { papers: PaperRow[]; dropped: ParsedItems['dropped'] } {
  const wrapped = items.map((item) => ('paper' in record(item) ? item : { paper: item }));
  const { papers, dropped } = parseItems(wrapped);
  const rows = papers.map((draft) => ({
    ...draft,
    upvotes: draft.upvotes ?? 0,
    numComments: draft.numComments ?? 0,
    days: [],
    firstSeenAt: at,
    readAt: at,
  }));
  return { papers: rows, dropped };
}

/** A comment whose date is none is kept without it. */
function undated(comments: readonly LiveComment[]): ParsedItems['dropped'] {
  return comments
    .filter(({ at }) => at === '')
    .map(({ id }) => ({
      reason: coded('trouble.item.date', { field: 'createdAt' }),
      subject: `comment ${id}`,
    }));
}

/** Reads the answer of `/api/papers/{id}?field=comments` (docs/FEED.md §1); throws `FeedError` when it is no paper. */
export function parseLive(
  value: unknown,
  id: string,
  at: string,
): { row: LiveRow; dropped: ParsedItems['dropped'] } {
  const raw = record(value);
  const { papers, dropped } = rowsOf([value], at);
  const [paper] = papers;
  if (paper?.id !== id) throw new FeedError('shape');
  const comments = list(raw['comments']).slice(0, MOST_COMMENTS).flatMap(comment);
  const row = {
    id,
    at,
    paper,
    models: linked(raw['linkedModels'], raw['numTotalModels']),
    datasets: linked(raw['linkedDatasets'], raw['numTotalDatasets']),
    spaces: linked(raw['linkedSpaces'], raw['numTotalSpaces']),
    comments,
  };
  return { row, dropped: [...dropped, ...undated(comments)] };
}
