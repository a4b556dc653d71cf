import type { ReactNode } from 'react';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { t } from '../../../utils/i18n/t.ts';
import { profileUrl } from '../../../utils/view/links.ts';
import { WatchButton } from './WatchButton.tsx';
import { ExternalLink } from '../../../components/ExternalLink.tsx';
import { number } from '../../../utils/i18n/number.ts';
import { longDayLabel, longMomentLabel } from '../../../utils/format.ts';

function Account({ who }: { who: { name: string; fullname: string } }) {
  const href = profileUrl(who.name);
  return href === undefined ? (
    who.fullname
  ) : (
    <ExternalLink href={href}>{who.fullname}</ExternalLink>
  );
}

/** Everything else that the feed says of a paper. */
export function Metadata({ paper }: { paper: PaperRow }) {
  const { organization, submitter, githubRepo, githubStars, publishedOn } = paper;
  const rows: [string, ReactNode][] = [
    [t('paper.id'), paper.id],
    [t('paper.upvotesLabel'), paper.upvotes],
  ];
  if (paper.days.length > 0) rows.push([t('paper.comments'), paper.numComments]);
  if (publishedOn !== '') rows.push([t('paper.publishedLabel'), longDayLabel(publishedOn)]);
  if (organization) rows.push([t('paper.organization'), <Account key="o" who={organization} />]);
  if (submitter)
    rows.push([
      t('paper.submitter'),
      <span key="s" className="watchable">
        <Account who={submitter} />
        <WatchButton kind="submitter" text={submitter.name} />
      </span>,
    ]);
  if (githubRepo !== undefined)
    rows.push([
      t('links.code'),
      <ExternalLink key="c" href={githubRepo}>
        {githubRepo.slice(19)}
        {githubStars !== undefined && githubStars > 0 && ` ★ ${number(githubStars)}`}
      </ExternalLink>,
    ]);
  rows.push([t('paper.readAt'), longMomentLabel(paper.readAt)]);
  return (
    <section aria-label={t('paper.facts')}>
      <h3>{t('paper.facts')}</h3>
      <dl className="metadata">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
