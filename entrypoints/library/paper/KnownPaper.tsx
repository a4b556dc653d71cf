import type { PaperRow } from '../../../utils/db/tables.ts';
import { t } from '../../../utils/i18n/t.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { paperRoute } from '../../../utils/view/route.ts';
import { Authors } from './Authors.tsx';
import { CopyButtons } from './CopyButtons.tsx';
import { MarkedText } from '../../../components/paper/MarkedText.tsx';
import { Keywords } from '../../../components/paper/Keywords.tsx';
import { FirstFacts } from './FirstFacts.tsx';
import { WatchButton } from './WatchButton.tsx';
import { LiveDetails } from './LiveDetails.tsx';
import { Media } from '../../../components/paper/Media.tsx';
import { Metadata } from './Metadata.tsx';
import { PaperCommands } from './PaperCommands.tsx';
import { SharePaper } from '../../../components/paper/SharePaper.tsx';
import { PaperLinks } from '../../../components/paper/PaperLinks.tsx';
import { Similar } from './Similar.tsx';
import { Standing } from './Standing.tsx';
import { PaperTitle } from './PaperTitle.tsx';
import { paperHref } from '../../../utils/view/title-link.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { useLive } from './use-live.ts';
import { VoteChart } from './VoteChart.tsx';

interface KnownPaperProps {
  paper: PaperRow;
  inPane: boolean;
  /** How long it is, where that is known. */
  pages?: number | undefined;
}

/** A paper of the archive: everything that is known of it, the reading first. */
export function KnownPaper({ paper, inPane, pages }: KnownPaperProps) {
  const key = arxivKey(paper.id);
  const live = useLive(paper.id);
  const { titleLink } = useReader().settings;
  return (
    <>
      <PaperTitle
        title={paper.title}
        href={paperHref(paper.id, titleLink)}
        onOpen={inPane ? () => (location.hash = paperRoute(key)) : undefined}
      />
      <FirstFacts paper={paper} pages={pages} />
      <Authors authors={paper.authors} />
      {paper.withdrawn && <p className="status warning">{t('paper.withdrawn')}</p>}
      <PaperCommands paperKey={key} paper={paper}>
        <CopyButtons paper={paper} />
      </PaperCommands>
      <PaperLinks paper={paper} whole>
        <SharePaper paper={paper} />
      </PaperLinks>
      {paper.aiSummary !== undefined && (
        <div className="summary boxed">
          <p className="label">
            {paper.aiSummaryModel === undefined
              ? t('summary.machine')
              : t('summary.machineBy', { model: paper.aiSummaryModel })}
          </p>
          <p>
            <MarkedText text={paper.aiSummary} field="aiSummary" />
          </p>
        </div>
      )}
      <Media paper={paper} />
      <h3>{t('paper.abstract')}</h3>
      <p className="abstract">
        {paper.summary === '' ? (
          t('summary.none')
        ) : (
          <MarkedText text={paper.summary} field="abstract" />
        )}
      </p>
      <Keywords keywords={paper.keywords} watch={WatchButton} />
      <div className="around">
        <Similar id={paper.id} />
        <VoteChart id={paper.id} />
        <Standing paper={paper} />
        <Metadata paper={paper} />
        <LiveDetails live={live} />
      </div>
    </>
  );
}
