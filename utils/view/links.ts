import type { PaperRow } from '../db/tables.ts';
import { parseArxivId } from '../arxiv/id.ts';

export interface PaperLinks {
  abstract: string;
  pdf: string;
  feed: string;
  code?: string;
  project?: string;
}

/** The addresses of a featured paper, built from its checked id; what the feed gave was checked at the door. */
export function linksOf(paper: PaperRow): PaperLinks | undefined {
  const id = parseArxivId(paper.id)?.id;
  if (id === undefined) return undefined;
  return {
    abstract: `https://arxiv.org/abs/${id}`,
    pdf: `https://arxiv.org/pdf/${id}`,
    feed: `https://huggingface.co/papers/${id}`,
    code: paper.githubRepo,
    project: paper.projectPage,
  };
}
