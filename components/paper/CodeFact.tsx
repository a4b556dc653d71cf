import type { PaperRow } from '../../utils/db/tables.ts';
import { t } from '../../utils/i18n/t.ts';
import { NumberFact } from './NumberFact.tsx';

/** That a paper has code, by its stars; none are not counted. */
export function CodeFact({ paper: { githubRepo, githubStars = 0 } }: { paper: PaperRow }) {
  if (githubRepo === undefined) return null;
  if (githubStars === 0) return <span title={t('facts.hasCode')}>{t('facts.code')}</span>;
  return (
    <NumberFact n={githubStars} name={t('facts.stars', { n: githubStars })}>
      ★
    </NumberFact>
  );
}
