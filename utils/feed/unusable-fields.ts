import { cleanDate } from './fields.ts';
import { coded, type Code, type Trouble } from '../i18n/coded.ts';
import type { PaperDraft } from './paper-draft.ts';

type Raw = Readonly<Record<string, unknown>>;

/** The feed writes an empty text where it has nothing. */
const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/**
 * What of an item could not be used, for diagnostics: fields that hold something, but no real date,
 * count or address. The paper itself is kept without them.
 */
export function unusableFields(item: Raw, paper: Raw, draft: PaperDraft): Code[] {
  const isDate = (value: unknown): boolean => cleanDate(value) !== undefined;
  const checks: [key: Trouble, field: string, raw: unknown, isUsed: boolean][] = [
    ['trouble.item.date', 'publishedAt', paper['publishedAt'], isDate(paper['publishedAt'])],
    ['trouble.item.date', 'withdrawnAt', paper['withdrawnAt'], isDate(paper['withdrawnAt'])],
    [
      'trouble.item.day',
      'submittedOnDailyAt',
      paper['submittedOnDailyAt'],
      draft.feedDay !== undefined,
    ],
    ['trouble.item.count', 'numComments', item['numComments'], draft.numComments !== undefined],
    ['trouble.item.count', 'githubStars', paper['githubStars'], draft.githubStars !== undefined],
    ['trouble.item.github', 'githubRepo', paper['githubRepo'], draft.githubRepo !== undefined],
    ['trouble.item.link', 'projectPage', paper['projectPage'], draft.projectPage !== undefined],
  ];
  const found = checks.filter(([, , raw, isUsed]) => isGiven(raw) && !isUsed);
  const reasons = found.map(([key, field]) => coded(key, { field }));
  return draft.upvotes === undefined
    ? [coded('trouble.item.count', { field: 'upvotes' }), ...reasons]
    : reasons;
}
