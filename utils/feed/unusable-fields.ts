import { cleanDate } from './fields.ts';
import type { PaperDraft } from './paper-draft.ts';

type Raw = Readonly<Record<string, unknown>>;

/** The feed writes an empty text where it has nothing. */
const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/**
 * What of an item could not be used, in words for diagnostics: fields that hold something, but no real date,
 * count or address. The paper itself is kept without them.
 */
export function unusableFields(item: Raw, paper: Raw, draft: PaperDraft): string[] {
  const isDate = (value: unknown): boolean => cleanDate(value) !== undefined;
  const checks: [reason: string, raw: unknown, isUsed: boolean][] = [
    ['publishedAt is no real date', paper['publishedAt'], isDate(paper['publishedAt'])],
    ['withdrawnAt is no real date', paper['withdrawnAt'], isDate(paper['withdrawnAt'])],
    [
      'submittedOnDailyAt is no day of the feed',
      paper['submittedOnDailyAt'],
      draft.feedDay !== undefined,
    ],
    ['numComments not a count', item['numComments'], draft.numComments !== undefined],
    ['githubStars not a count', paper['githubStars'], draft.githubStars !== undefined],
    ['githubRepo is no address on GitHub', paper['githubRepo'], draft.githubRepo !== undefined],
    ['projectPage is no web address', paper['projectPage'], draft.projectPage !== undefined],
  ];
  const found = checks.filter(([, raw, isUsed]) => isGiven(raw) && !isUsed);
  const reasons = found.map(([reason]) => reason);
  return draft.upvotes === undefined ? ['upvotes not a count', ...reasons] : reasons;
}
