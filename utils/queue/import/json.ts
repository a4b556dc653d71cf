import * as z from 'zod/mini';
import { isPaperKey } from '../../paper-key.ts';
import { state } from '../wire.ts';
import type { Refused } from './preview.ts';
import type { Reference } from './reference.ts';

const words = z.union([z.string(), z.number()]);

const cslName = z.object({
  family: z.optional(z.string()),
  given: z.optional(z.string()),
  suffix: z.optional(z.string()),
  literal: z.optional(z.string()),
  'non-dropping-particle': z.optional(z.string()),
  'dropping-particle': z.optional(z.string()),
});

const cslItem = z.object({
  title: z.optional(z.string()),
  author: z.optional(z.array(cslName)),
  issued: z.optional(z.object({ 'date-parts': z.optional(z.array(z.array(words))) })),
  'container-title': z.optional(z.string()),
  'event-title': z.optional(z.string()),
  DOI: z.optional(z.string()),
  URL: z.optional(z.string()),
  archive: z.optional(z.string()),
  archive_location: z.optional(z.string()),
  number: z.optional(words),
  keyword: z.optional(z.string()),
  note: z.optional(z.string()),
  annote: z.optional(z.string()),
});

const cslAuthor = (name: z.infer<typeof cslName>): string => {
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const parts = [name.given, particle, name.family, name.suffix].filter(Boolean);
  return name.literal ?? parts.join(' ');
};

function ofCsl(item: z.infer<typeof cslItem>, line: number): Reference {
  const isArxiv = /arxiv/i.test(item.archive ?? '') || /^arxiv:/i.test(String(item.number ?? ''));
  return {
    line,
    title: item.title ?? '',
    authors: (item.author ?? []).map(cslAuthor).filter(Boolean),
    year: Number(item.issued?.['date-parts']?.[0]?.[0]) || undefined,
    venue: item['container-title'] ?? item['event-title'],
    doi: item.DOI,
    arxivId: isArxiv ? (item.archive_location ?? String(item.number)) : undefined,
    url: item.URL,
    ids: item.note,
    tags: (item.keyword ?? '').split(/\s*,\s*/).filter(Boolean),
    notes: item.annote,
  };
}

/** PaperMemory's memory: papers by its own ids (github.com/vict0rsch/PaperMemory). */
const memoryPaper = z.object({
  title: z.string(),
  author: z.optional(z.string()),
  year: z.optional(words),
  venue: z.optional(z.string()),
  note: z.optional(z.string()),
  tags: z.optional(z.array(z.string())),
  pdfLink: z.optional(z.string()),
  doi: z.optional(z.string()),
  addDate: z.optional(z.string()),
});

function ofMemory(paper: z.infer<typeof memoryPaper>, line: number): Reference {
  const saved = Date.parse(paper.addDate ?? '');
  return {
    line,
    title: paper.title,
    authors: (paper.author ?? '')
      .split(' and ')
      .map((name) => name.trim())
      .filter(Boolean),
    year: Number(paper.year) || undefined,
    venue: paper.venue,
    doi: paper.doi,
    url: paper.pdfLink,
    tags: paper.tags ?? [],
    notes: paper.note,
    savedAt: Number.isFinite(saved) ? new Date(saved).toISOString() : undefined,
  };
}

/** Our own export as JSON (utils/export/formats.ts). */
const ownPaper = z.object({
  title: z.string(),
  authors: z.array(z.string()),
  year: z.optional(z.number()),
  venue: z.optional(z.string()),
  url: z.string(),
  arxivId: z.optional(z.string()),
  doi: z.optional(z.string()),
  otherKeys: z.optional(z.array(z.custom<string>(isPaperKey))),
  tags: z.optional(z.array(z.string())),
  notes: z.optional(z.string()),
  state: z.optional(state),
  savedAt: z.optional(z.string()),
});

const ofOwn = (
  { otherKeys = [], ...paper }: z.infer<typeof ownPaper>,
  line: number,
): Reference => ({
  ...paper,
  line,
  ids: otherKeys.join(' '),
});

type Read = { references: Reference[]; refused: Refused[] };

/** Each item on its own: one that is not as it should be is refused by its number, the others are read. */
function each<T>(
  items: readonly unknown[],
  schema: z.ZodMiniType<T>,
  make: (item: T, line: number) => Reference,
): Read {
  const read: Read = { references: [], refused: [] };
  for (const [n, item] of items.entries()) {
    const { success, data } = z.safeParse(schema, item);
    if (success) read.references.push(make(data, n + 1));
    else
      read.refused.push({
        line: n + 1,
        text: (JSON.stringify(item) ?? '').slice(0, 120),
        why: 'damaged',
      });
  }
  return read;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a JSON file of references holds; undefined when it is none that we know. */
export function readJson(value: unknown): Read | undefined {
  if (Array.isArray(value)) return each(value, cslItem, ofCsl);
  if (!isRecord(value)) return undefined;
  if (value['format'] === 'tidemark-papers' && Array.isArray(value['papers']))
    return each(value['papers'], ownPaper, ofOwn);
  if (Array.isArray(value['items'])) return each(value['items'], cslItem, ofCsl);
  const papers = isRecord(value['papers']) ? value['papers'] : value;
  if (!('__dataVersion' in papers)) return undefined;
  const all = Object.entries(papers).filter(([name]) => name !== '__dataVersion');
  return each(
    all.map(([, paper]) => paper),
    memoryPaper,
    ofMemory,
  );
}
