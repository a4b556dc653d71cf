import { coded, type Code } from '../i18n/coded.ts';
import * as z from 'zod/mini';
import { parseArxivId } from '../arxiv/id.ts';
import type { Author } from '../db/tables.ts';
import type { FeedDay } from '../time/feed-day.ts';
import { isFeedDay } from '../time/feed-day.ts';
import { cleanCount, cleanDate, cleanRepo, cleanText, cleanUrl } from './fields.ts';
import type { PaperDraft } from './paper-draft.ts';
import { unusableFields } from './unusable-fields.ts';

export interface ParsedItems {
  papers: PaperDraft[];
  /** Items left out, and fields that could not be used, with a reason for diagnostics. */
  dropped: { reason: Code; subject?: string }[];
}

const loose = z.looseObject;
const unknowns = z.catch(z.array(z.unknown()), []);

/** Only the shape is required; every field is read by itself (docs/FEED.md §2: fields come and go). */
const itemSchema = loose({
  paper: loose({
    id: z.string().check(z.maxLength(40)),
    authors: unknowns,
    ai_keywords: unknowns,
    mediaUrls: unknowns,
  }),
});

type Raw = Record<string, unknown>;

function record(value: unknown): Raw {
  return typeof value === 'object' && value !== null ? (value as Raw) : {};
}

function author(value: unknown): Author | undefined {
  const raw = record(value);
  const name = cleanText(raw['name'], 200);
  if (raw['hidden'] === true || name === undefined) return undefined;
  const account = record(raw['user']);
  const user = cleanText(account['user'] ?? account['name'], 100);
  return user === undefined ? { name } : { name, user };
}

function named(value: unknown): { name: string; fullname: string } | undefined {
  const raw = record(value);
  const name = cleanText(raw['user'] ?? raw['name'], 100);
  if (name === undefined) return undefined;
  return { name, fullname: cleanText(raw['fullname'], 200) ?? name };
}

function texts(values: unknown[], most: number, max: number): string[] {
  return values
    .slice(0, most)
    .map((value) => cleanText(value, max))
    .filter((text) => text !== undefined);
}

function mediaOf(item: Raw, paper: Raw): string[] {
  const listed = [paper['mediaUrls'], item['mediaUrls'], [item['mediaUrl']]].find(
    (value) => Array.isArray(value) && value.length > 0,
  ) as unknown[] | undefined;
  return (listed ?? [])
    .slice(0, 30)
    .map((value) => cleanUrl(value))
    .filter((url) => url !== undefined);
}

function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

function draft(
  item: Raw,
  paper: Raw & { id: string; authors: unknown[]; ai_keywords: unknown[] },
): PaperDraft {
  return defined({
    id: paper.id,
    title: cleanText(paper['title'] ?? item['title'], 500) ?? paper.id,
    summary: cleanText(paper['summary'] ?? item['summary'], 10_000) ?? '',
    aiSummary: cleanText(paper['ai_summary'], 5000),
    aiSummaryModel: cleanText(paper['ai_summary_model'], 200),
    keywords: texts(paper.ai_keywords, 60, 100),
    authors: paper.authors
      .slice(0, 2000)
      .map(author)
      .filter((one) => one !== undefined),
    organization: named(item['organization'] ?? paper['organization']),
    submitter: named(item['submittedBy'] ?? paper['submittedOnDailyBy']),
    githubRepo: cleanRepo(paper['githubRepo']),
    githubStars: cleanCount(paper['githubStars']),
    projectPage: cleanUrl(paper['projectPage']),
    media: mediaOf(item, paper),
    upvotes: cleanCount(paper['upvotes']),
    numComments: cleanCount(item['numComments']),
    publishedOn: cleanDate(paper['publishedAt']) ?? '',
    withdrawn: cleanDate(paper['withdrawnAt']) === undefined ? undefined : true,
    feedDay: feedDayOf(paper['submittedOnDailyAt']),
    discussionId: cleanText(paper['discussionId'], 40),
  });
}

function feedDayOf(value: unknown): FeedDay | undefined {
  const day = cleanDate(value);
  return isFeedDay(day) ? day : undefined;
}

function isFeedId(id: string): boolean {
  return /^\d{4}\.\d{4,5}$/.test(id) && parseArxivId(id)?.id === id;
}

/** Reads a feed answer item by item: one bad item is dropped and named, never the list. */
export function parseItems(items: readonly unknown[]): ParsedItems {
  const papers = new Map<string, PaperDraft>();
  const dropped: ParsedItems['dropped'] = [];
  for (const raw of items) {
    const parsed = itemSchema.safeParse(raw);
    if (!parsed.success) {
      dropped.push({ reason: coded('trouble.item.shape') });
    } else if (!isFeedId(parsed.data.paper.id)) {
      dropped.push({
        reason: coded('trouble.item.id'),
        subject: parsed.data.paper.id.slice(0, 40),
      });
    } else if (!papers.has(parsed.data.paper.id)) {
      const paper = draft(parsed.data, parsed.data.paper);
      const reasons = unusableFields(parsed.data, parsed.data.paper, paper);
      dropped.push(...reasons.map((reason) => ({ reason, subject: paper.id })));
      papers.set(paper.id, paper);
    }
  }
  return { papers: [...papers.values()], dropped };
}
