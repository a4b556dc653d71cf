import type { ProblemRow } from '../db/tables.ts';
import type { CommandData } from '../messages.ts';

type Problem = Omit<ProblemRow, 'n' | 'at'>;

/** What diagnostics keeps of a page that could not be read as it should: by site, and nothing of the page. */
export function siteProblems({
  site,
  changed,
  unread,
  failed,
}: CommandData<'siteProblem'>): Problem[] {
  const about = { kind: 'site', subject: site } as const;
  return [
    ...(changed ? [{ ...about, reason: 'the site has changed' }] : []),
    ...(failed === true ? [{ ...about, reason: 'a page that could not be read' }] : []),
    ...(unread > 0 ? [{ ...about, reason: 'entries that could not be read', times: unread }] : []),
  ];
}
