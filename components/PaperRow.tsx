import type { PaperRow as Paper } from '../utils/db/tables.ts';
import { t } from '../utils/i18n/t.ts';
import { arxivKey } from '../utils/paper-key.ts';
import { Facts } from './Facts.tsx';
import { PaperLinks } from './PaperLinks.tsx';
import { SaveButton } from './SaveButton.tsx';
import { Summary } from './Summary.tsx';

export interface PaperRowProps {
  paper: Paper;
  rank: number;
  open: boolean;
  /** The one row that Tab reaches. */
  current: boolean;
  unread: boolean;
  saved: boolean;
  onToggleOpen: () => void;
  onToggleSave: () => void;
}

export function PaperRow(props: PaperRowProps) {
  const { paper, rank, open, current, unread, saved, onToggleOpen, onToggleSave } = props;
  const detailsId = `details-${paper.id}`;
  return (
    <li className={unread ? 'row unread' : 'row'} data-paper-key={arxivKey(paper.id)}>
      <span className="rank">{rank}</span>
      <div className="what">
        <h2>
          <button
            type="button"
            className="title"
            tabIndex={current ? 0 : -1}
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            onClick={onToggleOpen}
          >
            {paper.title}
          </button>
        </h2>
        <Facts paper={paper} />
        {open && (
          <div id={detailsId} className="details">
            <Summary paper={paper} />
            <PaperLinks paper={paper} />
          </div>
        )}
      </div>
      <span className="upvotes" title={t('row.upvotes', { n: paper.upvotes })}>
        <span aria-hidden>▲ </span>
        {paper.upvotes}
        <span className="hidden">{t('row.upvotesWord')}</span>
      </span>
      <SaveButton saved={saved} title={paper.title} onToggle={onToggleSave} />
    </li>
  );
}
