import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { t } from '../../../utils/i18n/t.ts';
import type { QueueLook } from '../../../utils/queue/selection-address.ts';
import { SORTS, tagCounts, type Selection, type Sort } from '../../../utils/queue/select.ts';
import { QueueSearch } from './QueueSearch.tsx';
import { StateFilter } from './StateFilter.tsx';

interface QueueToolbarProps {
  queue: readonly QueueRow[];
  selection: Selection;
  onSelection: (change: Partial<Selection>) => void;
  look: QueueLook;
  onLook: (look: QueueLook) => void;
}

/** Search, filters, order, and list or board. */
export function QueueToolbar({ queue, selection, onSelection, look, onLook }: QueueToolbarProps) {
  return (
    <div className="queue-bar" role="search">
      <QueueSearch words={selection.words} onWords={(words) => onSelection({ words })} />
      {look === 'list' && <StateFilter selection={selection} onSelection={onSelection} />}
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
