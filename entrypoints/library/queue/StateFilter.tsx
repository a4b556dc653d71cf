import { t } from '../../../utils/i18n/t.ts';
import { QUEUE_STATES } from '../../../utils/queue/item/states.ts';
import type { Selection } from '../../../utils/queue/select.ts';

const STATE_CHOICES = ['open', ...QUEUE_STATES, 'all'] as const;

interface StateFilterProps {
  selection: Selection;
  onSelection: (change: Partial<Selection>) => void;
}

/** Which states are shown, or the snoozed; and the way to the removed papers. */
export function StateFilter({ selection, onSelection }: StateFilterProps) {
  return (
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
  );
}
