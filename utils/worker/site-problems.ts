import type { ProblemRow } from '../db/tables.ts';
import { coded, type Code } from '../i18n/coded.ts';
import type { CommandData } from '../messages.ts';

type Problem = Omit<ProblemRow, 'n' | 'at'> & { reason: Code };

/** What diagnostics keeps of a page that could not be read as it should: by site, and nothing of the page. */
export function siteProblems({
  site,
  changed,
  unread,
  failed,
  near,
}: CommandData<'siteProblem'>): Problem[] {
  const about = { kind: 'site', subject: site } as const;
  return [
    ...(changed ? [{ ...about, reason: coded('trouble.site.changed') }] : []),
    ...(failed === true ? [{ ...about, reason: coded('trouble.site.failed') }] : []),
    ...(near === true ? [{ ...about, reason: coded('trouble.site.near') }] : []),
    ...(unread > 0 ? [{ ...about, reason: coded('trouble.site.unread'), times: unread }] : []),
  ];
}
