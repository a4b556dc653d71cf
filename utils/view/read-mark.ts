import type { PaperRow } from '../db/tables.ts';
import { arxivKey } from '../paper-key.ts';

/** docs/DESIGN.md, "Words": new came since the last look, opened by itself, done by hand; else merely seen. */
export type ReadMark = 'new' | 'opened' | 'done' | 'seen';

export function readMarkOf(
  paper: Pick<PaperRow, 'id' | 'firstSeenAt'>,
  marks: { opened: ReadonlySet<string>; done: ReadonlySet<string> },
  since: string | undefined,
): ReadMark {
  const key = arxivKey(paper.id);
  if (marks.done.has(key)) return 'done';
  if (marks.opened.has(key)) return 'opened';
  return since === undefined || paper.firstSeenAt > since ? 'new' : 'seen';
}
