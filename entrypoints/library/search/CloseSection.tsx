import { t } from '../../../utils/i18n/t.ts';
import { dateLabel } from '../../../utils/format.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { paperRoute } from '../../../utils/view/route.ts';
import { snapshotOf } from '../../../utils/view/snapshot.ts';
import { paperHref } from '../../../utils/view/title-link.ts';
import { FeedText } from '../../../components/paper/FeedText.tsx';
import { TitleLink } from '../../../components/paper/TitleLink.tsx';
import { useReader } from '../../../components/reader-context.tsx';
import { SaveButton } from '../../../components/SaveButton.tsx';
import type { ClosePaper } from './use-close.ts';

function CloseItem({ paper, words }: ClosePaper) {
  const { settings, actions, saved, today } = useReader();
  const key = arxivKey(paper.id);
  const isSaved = saved.has(key);
  const day = paper.days.at(-1);
  const facts = [`▲ ${paper.upvotes}`, ...(day === undefined ? [] : [dateLabel(day, today)])];
  return (
    <li data-paper-key={key}>
      <div>
        <TitleLink
          href={paperHref(paper.id, settings.titleLink)}
          onOpen={() => (location.hash = paperRoute(key))}
          onLeave={() => actions.opened(key)}
        >
          <FeedText text={paper.title} />
        </TitleLink>
        <p className="facts">
          <span className="quiet">{facts.join(' · ')}</span>
          {words.length > 0 && <span className="reason">{words.join(' · ')}</span>}
        </p>
      </div>
      <SaveButton
        saved={isSaved}
        title={paper.title}
        onToggle={() => actions.toggleSave(key, isSaved, snapshotOf(paper))}
      />
    </li>
  );
}

/** Papers that speak of what was asked in other words, each with the keywords that say so. */
export function CloseSection({ papers }: { papers: readonly ClosePaper[] }) {
  if (papers.length === 0) return null;
  return (
    <section className="close-in-meaning" aria-label={t('search.close.title')}>
      <h3>{t('search.close.title')}</h3>
      <p className="quiet">{t('search.close.what')}</p>
      <ul data-papers={papers.length}>
        {papers.map((close) => (
          <CloseItem key={close.paper.id} {...close} />
        ))}
      </ul>
    </section>
  );
}
