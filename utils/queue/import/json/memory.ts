import * as z from 'zod/mini';
import type { Reference } from '../reference.ts';

const words = z.union([z.string(), z.number()]);

/** PaperMemory's memory: papers by its own ids (github.com/vict0rsch/PaperMemory). */
export const memoryPaper = z.object({
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

export function referenceOfMemory(paper: z.infer<typeof memoryPaper>, line: number): Reference {
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
    savedAt: paper.addDate,
  };
}
