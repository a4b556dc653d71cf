import { StickyNote } from 'lucide-react';
import { useMemo, type Ref } from 'react';
import type { RemovedRow } from '../../../utils/db/queue-tables.ts';
import { t } from '../../../utils/i18n/t.ts';
import { forgottenAt, itemOfRemoved } from '../../../utils/queue/removed.ts';
import { authorLine } from '../../../utils/view/facts.ts';
import { titleHref } from '../../../utils/view/title-link.ts';
import { ChooseBox } from '../../../components/list/ChooseBox.tsx';
import { FeedText } from '../../../components/paper/FeedText.tsx';
import { TitleLink } from '../../../components/paper/TitleLink.tsx';
import { useReader } from '../../../components/reader-context.tsx';
import { dayLabel, momentLabel } from '../../../utils/format.ts';
import { RemovedDetails } from './RemovedDetails.tsx';

export interface RemovedItemProps {
  ref: Ref<HTMLLIElement>;
  row: RemovedRow;
  index: number;
  size: number;
  /** Pixels from the top of the list. */
  offset: number;
  open: boolean;
  /** The one that keys act on. */
  current: boolean;
  chosen: boolean;
  onOpen: () => void;
  onChoose: (index: number, range: boolean) => void;
  onRestore: () => void;
}

/** A removed paper: what it was, when it was removed and when it will be forgotten. */
export function RemovedItem({ ref, ...props }: RemovedItemProps) {
  const { row, index, size, offset, open, chosen } = props;
  const { titleLink } = useReader().settings;
  const item = useMemo(() => itemOfRemoved(row), [row]);
  const title = item?.title ?? row.keys[0] ?? row.id;
  const days = { removed: momentLabel(row.at), forgotten: dayLabel(forgottenAt(row)) };
  return (
    <li
      ref={ref}
      className={open ? 'row removed-item shown' : 'row removed-item'}
      data-paper-key={row.keys[0]}
      data-index={index}
      data-current={props.current || undefined}
      aria-setsize={size}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <ChooseBox
        title={title}
        index={index}
        chosen={chosen}
        current={props.current}
        onChoose={props.onChoose}
      />
      <div className="what">
        <h3>
          <TitleLink
            href={titleHref({ keys: row.keys, url: item?.url, featured: false }, titleLink)}
            className="title"
            aria-expanded={open}
            onOpen={props.onOpen}
          >
            <FeedText text={title} />
          </TitleLink>
        </h3>
        <p className="facts">
          {item && item.authors.length > 0 && <span>{authorLine(item.authors)}</span>}
          <span>{t('removed.on', { day: days.removed })}</span>
          <span>{t('removed.until', { day: days.forgotten })}</span>
          {item && item.notes !== '' && (
            <span>
              <StickyNote size={12} aria-hidden /> {t('notes.has')}
            </span>
          )}
          {!item && <span className="news">{t('removed.later')}</span>}
        </p>
        {open && item && <RemovedDetails item={item} />}
      </div>
      <button
        type="button"
        disabled={!item}
        aria-label={t('removed.restoreOne', { title })}
        onClick={props.onRestore}
      >
        {t('removed.restore')}
      </button>
    </li>
  );
}
