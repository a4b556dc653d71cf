import { toMarkdown } from '../../../utils/export/markdown.ts';
import { workOfPaper } from '../../../utils/export/work.ts';
import type { Entry } from '../../../utils/view/entries.ts';

/** The digest as Markdown: its sections, and in each a line for each paper, with its upvotes. */
export function digestMarkdown(title: string, entries: readonly Entry[]): string {
  const lines = entries.flatMap(({ paper, heading }) => [
    ...(heading === undefined ? [] : ['', `## ${heading}`, '']),
    `- ${toMarkdown(workOfPaper(paper))} (▲ ${paper.upvotes})`,
  ]);
  return [`# ${title}`, ...lines, ''].join('\n');
}
