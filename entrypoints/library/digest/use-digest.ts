import { readDaysBetween } from '../../../utils/db/queries.ts';
import { rankedPapers } from '../../../utils/view/period-queries.ts';
import { t } from '../../../utils/i18n/t.ts';
import { digestOf } from '../../../utils/view/digest.ts';
import type { Entry } from '../../../utils/view/entries.ts';
import { applyRules } from '../../../utils/view/rules.ts';
import { nearEntries } from '../for-you/near-entries.ts';
import { useCalmQuery } from '../use-calm-query.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import type { Span } from '../../../utils/view/copied.ts';

/** The best of some days in sections, without repeats and muted papers. */
export function useDigest({ first, last }: Span): Entry[] | undefined {
  const { db } = useServices();
  const { settings } = useReader();
  return useCalmQuery(
    async () => {
      const all = await rankedPapers(db, await readDaysBetween(db, first, last));
      const { shown } = applyRules(all, settings);
      const { near } = await nearEntries(db, shown, settings);
      return digestOf(shown, near, {
        watched: t('digest.watched'),
        near: t('digest.near'),
        upvoted: t('digest.upvoted'),
      });
    },
    { days: [first, last], queue: 'any', marks: 'any' },
    [db, first, last, settings],
  );
}
