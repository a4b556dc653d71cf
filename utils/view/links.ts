import type { PaperRow } from '../db/tables.ts';
import { parseArxivId } from '../arxiv/id.ts';

export interface PaperLinks {
  abstract: string;
  pdf: string;
  html: string;
  alphaxiv: string;
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
    html: `https://arxiv.org/html/${id}`,
    alphaxiv: `https://www.alphaxiv.org/abs/${id}`,
    feed: `https://huggingface.co/papers/${id}`,
    code: paper.githubRepo,
    project: paper.projectPage,
  };
}

/** The page of an account on the feed's site; undefined for a name that cannot be one. */
export function profileUrl(name: string): string | undefined {
  return /^[\w-][\w.-]{0,95}$/.test(name) ? `https://huggingface.co/${name}` : undefined;
}

export type RepoKind = 'models' | 'datasets' | 'spaces';

/** The page of a model, data set or Space; `id` is a checked `owner/name`. */
export function repoUrl(kind: RepoKind, id: string): string {
  return `https://huggingface.co/${kind === 'models' ? '' : `${kind}/`}${id}`;
}
