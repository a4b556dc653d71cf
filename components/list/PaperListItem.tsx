import { Check } from 'lucide-react';
import { memo, type Ref } from 'react';
import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import { t } from '../../utils/i18n/t.ts';
import type { Snapshot } from '../../utils/queue/item/snapshot.ts';
import { arxivKey, type PaperKey } from '../../utils/paper-key.ts';
import type { Entry } from '../../utils/view/entries.ts';
import type { ReadMark } from '../../utils/view/read-mark.ts';
import type { Settings } from '../../utils/settings.ts';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import { snapshotOf } from '../../utils/view/snapshot.ts';
import { paperHref } from '../../utils/view/title-link.ts';
import { SaveButton } from '../SaveButton.tsx';
import { MarkedText } from '../paper/MarkedText.tsx';
import { Thumbnail } from '../paper/Thumbnail.tsx';
import { TitleLink } from '../paper/TitleLink.tsx';
import { ExcerptLine } from './ExcerptLine.tsx';
import { Facts } from './Facts.tsx';
import { RankCell } from './RankCell.tsx';
import { Reason } from './Reason.tsx';
import { RowDetails } from './RowDetails.tsx';
import { Upvotes } from './Upvotes.tsx';

export interface PaperListItemProps {
  ref: Ref<HTMLLIElement>;
  entry: Entry;
  index: number;
  /** How many rows the whole list has. */
  size: number;
  /** Pixels from the top of the list; undefined where rows simply follow each other. */
  offset: number | undefined;
  open: boolean;
  /** It is the one beside the list. */
  shown: boolean;
  /** The one row that Tab reaches and that keys act on. */
  current: boolean;
  /** One of the papers for what is done to many. */
  chosen: boolean;
  state: ReadMark;
  saved: boolean;
  settings: Settings;
  /** Where rows say their day. */
  today?: FeedDay;
  onOpen: (paper: Paper, index: number) => void;
  onChoose: (index: number, range: boolean) => void;
  /** It was opened in another tab. */
  onLeave: (key: PaperKey) => void;
  onToggleSave: (key: PaperKey, saved: boolean, snapshot?: Snapshot) => void;
  onKeyword?: (keyword: string) => void;
  onOrganization?: (name: string) => void;
}

function classOf({ shown, entry, settings }: PaperListItemProps): string {
  const place = shown ? 'row shown' : entry.heading === undefined ? 'row' : 'row begins';
  return settings.thumbnails ? `${place} pictured` : place;
}

/** A paper in a list; opened, it shows its summary and where to go from it. */
export const PaperListItem = memo(function PaperListItem(props: PaperListItemProps) {
  const { entry, index, size, offset, open, shown, current, state, saved, settings } = props;
  const { paper, rank } = entry;
  const key = arxivKey(paper.id);
  const detailsId = `details-${paper.id}`;
  return (
    <li
      ref={props.ref}
      className={classOf(props)}
      data-paper-key={key}
      data-index={index}
      data-state={state}
      data-current={current || undefined}
      aria-setsize={size}
      aria-posinset={index + 1}
      style={offset === undefined ? undefined : { transform: `translateY(${offset}px)` }}
    >
      {entry.heading !== undefined && <h2 className="day">{entry.heading}</h2>}
      <RankCell
        rank={rank}
        size={size}
        title={paper.title}
        index={index}
        chosen={props.chosen}
        current={current}
        onChoose={props.onChoose}
      />
      {settings.thumbnails && <Thumbnail id={paper.id} />}
      <div className="what">
        <h2>
          <TitleLink
            href={paperHref(paper.id, settings.titleLink)}
            className="title"
            tabIndex={current ? 0 : -1}
            aria-expanded={open || shown}
            aria-controls={open ? detailsId : undefined}
            onOpen={() => props.onOpen(paper, index)}
            onLeave={() => props.onLeave(key)}
          >
            {state === 'new' && <span className="hidden">{t('row.new')}</span>}
            {state === 'opened' && <span className="hidden">{t('row.opened')}</span>}
            {state === 'done' && <Check size={14} aria-label={t('row.done')} className="done" />}
            <MarkedText text={paper.title} field="title" />
          </TitleLink>
        </h2>
        <Reason entry={entry} current={current} />
        <Facts entry={entry} today={props.today} onOrganization={props.onOrganization} />
        <ExcerptLine entry={entry} />
        {open && <RowDetails id={detailsId} paper={paper} onKeyword={props.onKeyword} />}
      </div>
      <Upvotes n={paper.upvotes} />
      <SaveButton
        saved={saved}
        title={paper.title}
        onToggle={() => props.onToggleSave(key, saved, snapshotOf(paper))}
      />
    </li>
  );
});
