import { useEffect, useRef } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { t } from '../../../utils/i18n/t.ts';
import { SORTS, tagCounts, type Selection, type Sort } from '../../../utils/queue/select.ts';
import { QUEUE_STATES } from '../../../utils/queue/item/states.ts';

export type QueueLook = 'list' | 'board';

interface QueueToolbarProps {
  queue: readonly QueueRow[];
  selection: Selection;
  onSelection: (change: Partial<Selection>) => void;
  look: QueueLook;
  onLook: (look: QueueLook) => void;
}

const STATE_CHOICES = ['open', ...QUEUE_STATES, 'all'] as const;

/** Search, filters, order, and list or board. */
export function QueueToolbar({ queue, selection, onSelection, look, onLook }: QueueToolbarProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = (event.target as HTMLElement).closest('input, textarea, select, dialog');
      if (event.key !== 'f' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <div className="queue-bar" role="search">
      <input
        ref={box}
        type="search"
        className="filter"
        aria-label={t('queue.search')}
        placeholder={t('queue.search')}
        value={selection.words}
        maxLength={500}
        onChange={(event) => onSelection({ words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          if (event.key === 'Escape') onSelection({ words: '' });
          document.querySelector<HTMLElement>('.queue-list button.title[tabindex="0"]')?.focus();
        }}
      />
      {look === 'list' && (
        <select
          aria-label={t('queue.show')}
          value={selection.snoozed ? 'snoozed' : selection.state}
          onChange={({ target: { value } }) =>
            value === 'removed'
              ? (location.hash = 'queue/removed')
              : onSelection(
                  value === 'snoozed'
                    ? { snoozed: true }
                    : { snoozed: false, state: value as Selection['state'] },
                )
          }
        >
          {STATE_CHOICES.map((state) => (
            <option key={state} value={state}>
              {state === 'open' || state === 'all' ? t(`queue.show.${state}`) : t(`state.${state}`)}
            </option>
          ))}
          <option value="snoozed">{t('queue.show.snoozed')}</option>
          <option value="removed">{t('queue.view.removed')}</option>
        </select>
      )}
      <select
        aria-label={t('queue.tag')}
        value={selection.tag ?? ''}
        onChange={({ target }) => onSelection({ tag: target.value || undefined })}
      >
        <option value="">{t('queue.anyTag')}</option>
        {tagCounts(queue).map(([tag, n]) => (
          <option key={tag} value={tag}>
            {tag} ({n})
          </option>
        ))}
      </select>
      <select
        aria-label={t('queue.sort')}
        value={selection.sort}
        onChange={({ target }) => onSelection({ sort: target.value as Sort })}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`queue.sort.${sort}`)}
          </option>
        ))}
      </select>
      <span className="looks" role="group" aria-label={t('queue.look')}>
        {(['list', 'board'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={look === one} onClick={() => onLook(one)}>
            {t(`queue.look.${one}`)}
          </button>
        ))}
      </span>
    </div>
  );
}
