import type { Ref } from 'react';
import type { QueueRow as Item } from '../../utils/queue/item/schema.ts';
import { QUEUE_STATES, type QueueState } from '../../utils/queue/item/states.ts';
import { momentLabel } from '../../utils/format.ts';
import { t } from '../../utils/i18n/t.ts';
import { authorLine } from '../../utils/view/facts.ts';
import { paperRoute } from '../../utils/view/route.ts';
import { ChooseBox } from '../../components/list/ChooseBox.tsx';
import { FeedText } from '../../components/paper/FeedText.tsx';
import { TitleLink } from '../../components/paper/TitleLink.tsx';
import { SaveButton } from '../../components/SaveButton.tsx';
import { useServices } from '../../components/services.tsx';
import type { QueueActions } from '../../components/use-queue-actions.ts';

interface QueueRowProps {
  ref: Ref<HTMLLIElement>;
  item: Item;
  index: number;
  /** How many rows the whole list has. */
  size: number;
  /** Pixels from the top of the list; undefined where rows simply follow each other. */
  offset: number | undefined;
  /** Where its title leads. */
  href: string;
  /** The one that Tab reaches and that keys act on. */
  current: boolean;
  chosen: boolean;
  onChoose: (index: number, range: boolean) => void;
  actions: QueueActions;
}

/** A saved paper in the popup. */
export function QueueRow({ ref, item, index, size, offset, current, ...props }: QueueRowProps) {
  const { actions } = props;
  const { tabs } = useServices().browser;
  const key = item.keys[0];
  if (key === undefined) return null;
  return (
    <li
      ref={ref}
      className="row queued"
      data-paper-key={key}
      data-item={item.id}
      data-index={index}
      data-current={current || undefined}
      aria-setsize={size}
      aria-posinset={index + 1}
      style={offset === undefined ? undefined : { transform: `translateY(${offset}px)` }}
    >
      <ChooseBox
        title={item.title}
        index={index}
        chosen={props.chosen}
        current={current}
        onChoose={props.onChoose}
      />
      <div className="what">
        <h2>
          <TitleLink
            href={props.href}
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
        tabIndex={current ? 0 : -1}
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
