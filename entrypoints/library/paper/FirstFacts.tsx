import { TrendingUp } from 'lucide-react';
import { useLiveQuery } from 'dexie-react-hooks';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { longDayLabel, monthOfYear } from '../../../utils/format.ts';
import { t } from '../../../utils/i18n/t.ts';
import { profileUrl } from '../../../utils/view/links.ts';
import { readPaperFacts, type PaperFacts } from '../../../utils/view/paper-facts.ts';
import { ExternalLink } from '../../../components/ExternalLink.tsx';
import { CodeFact } from '../../../components/paper/CodeFact.tsx';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import { WatchButton } from './WatchButton.tsx';

interface FirstFactsProps {
  paper: PaperRow;
  /** How long it is, where a page that the reader opened said so. */
  pages: number | undefined;
}

function Rank({ facts: { rank, moving, monthMoving, percent } }: { facts: PaperFacts }) {
  const { today } = useReader();
  if (!rank) return null;
  const { day, size } = rank;
  const place = { rank: rank.rank, size };
  const month = monthOfYear(day, today);
  return (
    <>
      <span>{moving ? t('paper.placeSoFar', place) : t('paper.place', place)}</span>
      <a href={`#day/${day}`}>{longDayLabel(day)}</a>
      {percent !== undefined && (
        <strong title={t('paper.topHow')}>
          {monthMoving
            ? t('paper.topSoFar', { percent, month })
            : t('paper.top', { percent, month })}
        </strong>
      )}
    </>
  );
}

function Organization({ organization }: { organization: NonNullable<PaperRow['organization']> }) {
  const href = profileUrl(organization.name);
  const { fullname } = organization;
  return (
    <span className="watchable">
      {href === undefined ? fullname : <ExternalLink href={href}>{fullname}</ExternalLink>}
      <WatchButton kind="organization" text={fullname} />
    </span>
  );
}

/** What a paper begins with: upvotes, place and day, how it stands in its month, whose it is, code, length, speed. */
export function FirstFacts({ paper, pages }: FirstFactsProps) {
  const { db } = useServices();
  const { today } = useReader();
  const facts = useLiveQuery(
    () => readPaperFacts(db, paper, today, new Date()),
    [db, paper, today],
  );
  return (
    <p className="first-facts">
      <b className="upvotes" title={t('row.upvotes', { n: paper.upvotes })}>
        <span aria-hidden>▲ </span>
        {paper.upvotes}
        <span className="hidden">{t('row.upvotesWord')}</span>
      </b>
      {facts && <Rank facts={facts} />}
      {paper.organization && <Organization organization={paper.organization} />}
      <CodeFact paper={paper} />
      {pages !== undefined && (
        <span title={t('facts.pagesFrom')}>{t('facts.pages', { n: pages })}</span>
      )}
      {facts && facts.speed > 0 && (
        <span className="rising" title={t('facts.speed', { n: facts.speed })}>
          <TrendingUp size={12} aria-hidden />
          {` ${t('facts.perHour', { n: facts.speed })}`}
        </span>
      )}
    </p>
  );
}
