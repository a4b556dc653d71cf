import { MessageSquare } from 'lucide-react';
import type { PaperRow } from '../utils/db/tables.ts';
import { t } from '../utils/i18n/t.ts';
import { authorLine, shortCount } from '../utils/view/facts.ts';

/** One line of facts: authors, organisation, code stars, comments. */
export function Facts({ paper }: { paper: PaperRow }) {
  const { authors, organization, githubRepo, githubStars, numComments } = paper;
  return (
    <p className="facts">
      <span>{authorLine(authors.map(({ name }) => name))}</span>
      {organization && <span>{organization.fullname}</span>}
      {githubRepo !== undefined && (
        <span title={t('facts.stars', { n: githubStars ?? 0 })}>
          {githubStars === undefined ? t('facts.code') : `★ ${shortCount(githubStars)}`}
        </span>
      )}
      {numComments > 0 && (
        <span title={t('facts.comments', { n: numComments })}>
          <MessageSquare size={11} aria-hidden />
          {` ${shortCount(numComments)}`}
        </span>
      )}
    </p>
  );
}
