import { t } from '../../utils/i18n/t.ts';
import { QUEUE_STATES, type QueueState } from '../../utils/queue/item/states.ts';

/** Gives the chosen papers a state. It shows none, since theirs may differ. */
export function BulkState({ onState }: { onState: (state: QueueState) => void }) {
  return (
    <select
      aria-label={t('bulk.state')}
      value=""
      onChange={({ target }) => onState(target.value as QueueState)}
    >
      <option value="" disabled>
        {t('bulk.state')}
      </option>
      {QUEUE_STATES.map((state) => (
        <option key={state} value={state}>
          {t(`state.${state}`)}
        </option>
      ))}
    </select>
  );
}
