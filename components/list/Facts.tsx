import { Eye, MessageSquare, TrendingUp } from 'lucide-react';
import { dateLabel, longDayLabel } from '../../utils/format.ts';
import { t } from '../../utils/i18n/t.ts';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import type { Entry } from '../../utils/view/entries.ts';
import { authorLine } from '../../utils/view/facts.ts';
import { CodeFact } from '../paper/CodeFact.tsx';
import { NumberFact } from '../paper/NumberFact.tsx';

interface FactsProps {
  entry: Entry;
  /** Where the list is not of one day: today, to tell days of this year from others. */
  today?: FeedDay;
  onOrganization?: (name: string) => void;
}

function Organization({ entry, onOrganization }: Omit<FactsProps, 'today'>) {
  const { organization } = entry.paper;
  if (!organization) return null;
  if (!onOrganization) return <span className="name">{organization.fullname}</span>;
  return (
    <button
      type="button"
      className="fact name"
      tabIndex={-1}
      title={t('facts.onlyOrg', { name: organization.fullname })}
      onClick={() => onOrganization(organization.name)}
    >
      {organization.fullname}
    </button>
  );
}

/** One line of facts that is never cut in its numbers: day, authors, organisation, code stars, comments, speed. */
export function Facts({ entry, today, onOrganization }: FactsProps) {
  const { paper, speed, foreign, watched } = entry;
  const names = paper.authors.map(({ name }) => name);
  const day = paper.days.at(-1);
  return (
    <p className="facts one-line">
      {watched && (
        <span className="reason name" title={t('row.watched', { what: watched.text })}>
          <Eye size={12} aria-hidden />
          {` ${t('row.watched', { what: watched.text })}`}
        </span>
      )}
      {foreign && <span className="reason name">{t('row.foreign')}</span>}
      {today !== undefined && day !== undefined && (
        <time dateTime={day} title={longDayLabel(day)}>
          {dateLabel(day, today)}
        </time>
      )}
      {names.length > 0 && (
        <span className="name" title={names.slice(0, 20).join(', ')}>
          {authorLine(names)}
        </span>
      )}
      <Organization entry={entry} onOrganization={onOrganization} />
      <span className="counts">
        <CodeFact paper={paper} />
        {paper.numComments > 0 && (
          <NumberFact n={paper.numComments} name={t('facts.comments', { n: paper.numComments })}>
            <MessageSquare size={11} aria-hidden />
          </NumberFact>
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
