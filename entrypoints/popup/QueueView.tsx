import { useRef } from 'react';
import { useQueueKeys } from './use-queue-keys.ts';
import type { QueueRow } from '../../utils/queue/item/schema.ts';
import { QUEUE_STATES, type QueueState } from '../../utils/queue/item/states.ts';
import { t } from '../../utils/i18n/t.ts';
import { authorLine } from '../../utils/view/facts.ts';
import { paperRoute } from '../../utils/view/route.ts';
import type { Settings } from '../../utils/settings.ts';
import { titleHref } from '../../utils/view/title-link.ts';
import { FeedText } from '../../components/paper/FeedText.tsx';
import { TitleLink } from '../../components/paper/TitleLink.tsx';
import { MergedLines } from '../../components/queue/MergedLines.tsx';
import { useUpvotes } from '../../components/queue/use-upvotes.ts';
import { useServices } from '../../components/services.tsx';
import { useReadableQueue } from '../../components/use-queue.ts';
import { SaveButton } from '../../components/SaveButton.tsx';
import type { QueueActions } from '../../components/use-queue-actions.ts';
import { momentLabel } from '../../utils/format.ts';

interface QueueItemProps {
  item: QueueRow;
  /** Where its title leads. */
  href: string;
  /** The one that Tab reaches and that keys act on. */
  current: boolean;
  actions: QueueActions;
}

function QueueItem({ item, href, current, actions }: QueueItemProps) {
  const { tabs } = useServices().browser;
  const key = item.keys[0];
  if (key === undefined) return null;
  return (
    <li
      className="row queued"
      data-paper-key={key}
      data-item={item.id}
      data-current={current || undefined}
    >
      <div className="what">
        <h2>
          <TitleLink
            href={href}
            className="title"
            tabIndex={current ? 0 : -1}
            onOpen={() => void tabs.create({ url: `library.html#${paperRoute(key)}` })}
          >
            <FeedText text={item.title} />
          </TitleLink>
        </h2>
        <p className="facts">
          {item.authors.length > 0 && <span>{authorLine(item.authors)}</span>}
          <span>{t('queue.savedOn', { day: momentLabel(item.savedAt) })}</span>
        </p>
      </div>
      <select
        aria-label={t('queue.state', { title: item.title })}
        value={item.state}
        onChange={(event) => actions.setState(key, event.target.value as QueueState)}
      >
        {QUEUE_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </select>
      <SaveButton saved title={item.title} onToggle={() => actions.remove(key)} />
    </li>
  );
}

const NONE: readonly QueueRow[] = [];

interface QueueViewProps {
  /** To read and reading, newest first. */
  open: readonly QueueRow[];
  /** How many papers are saved in all. */
  saved: number;
  titleLink: Settings['titleLink'];
  actions: QueueActions;
}

/** What is still to be read, newest first. */
export function QueueView({ open, saved, titleLink, actions }: QueueViewProps) {
  useReadableQueue();
  const list = useRef<HTMLOListElement>(null);
  const cursor = useQueueKeys(list, open, actions);
  // Only the feed's own pages are there or not.
  const upvotes = useUpvotes(titleLink === 'feed' ? open : NONE);
  const hrefOf = (item: QueueRow): string =>
    titleHref({ ...item, featured: upvotes.has(item.id) }, titleLink);
  return (
    <>
      <MergedLines commands={actions.commands} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it follows the focus between its buttons */}
      <ol
        ref={list}
        className="papers"
        aria-label={t('queue.label')}
        data-papers={open.length}
        onFocus={cursor.onFocus}
        onBlur={cursor.onBlur}
      >
        {open.map((item, index) => (
          <QueueItem
            key={item.id}
            item={item}
            href={hrefOf(item)}
            current={index === cursor.current}
            actions={actions}
          />
        ))}
      </ol>
      {open.length === 0 && (
        <p className="empty">{saved === 0 ? t('queue.empty') : t('queue.allRead')}</p>
      )}
    </>
  );
}
