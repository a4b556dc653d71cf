import { Eye, MessageSquare, TrendingUp } from 'lucide-react';
import { t } from '../../utils/i18n/t.ts';
import type { Entry } from '../../utils/view/entries.ts';
import { authorLine } from '../../utils/view/facts.ts';
import { shortCount } from '../../utils/view/short-count.ts';
import { Reason } from './Reason.tsx';

interface FactsProps {
  entry: Entry;
  onOrganization?: (name: string) => void;
}

/** One line of facts: why it is here, authors, organisation, code stars, comments, speed. */
export function Facts({ entry, onOrganization }: FactsProps) {
  const { paper, speed, foreign, watched } = entry;
  const { authors, organization, githubRepo, githubStars, numComments } = paper;
  return (
    <p className="facts">
      <Reason entry={entry} />
      {watched && (
        <span className="reason">
          <Eye size={12} aria-hidden />
          {` ${t('row.watched', { what: watched.text })}`}
        </span>
      )}
      {foreign && <span className="reason">{t('row.foreign')}</span>}
      {authors.length > 0 && <span>{authorLine(authors.map(({ name }) => name))}</span>}
      {organization &&
        (onOrganization ? (
          <button
            type="button"
            className="fact"
            tabIndex={-1}
            title={t('facts.onlyOrg', { name: organization.fullname })}
            onClick={() => onOrganization(organization.name)}
          >
            {organization.fullname}
          </button>
        ) : (
          <span>{organization.fullname}</span>
        ))}
      <span className="counts">
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
        {speed > 0 && (
          <span className="rising" title={t('facts.speed', { n: speed })}>
            <TrendingUp size={12} aria-hidden />
            {` ${t('facts.perHour', { n: speed })}`}
          </span>
        )}
      </span>
    </p>
  );
}
