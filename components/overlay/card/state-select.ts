import { QUEUE_STATES, type QueueState } from '../../../utils/queue/item/states.ts';
import { t } from '../../../utils/i18n/t.ts';
import { el } from '../el.ts';

/** The states of a saved paper; only the reader chooses one. */
export function stateSelect(onChange: (state: QueueState) => void): HTMLSelectElement {
  const select = el('select', 'state');
  select.setAttribute('aria-label', t('card.state'));
  for (const state of QUEUE_STATES) {
    const option = el('option', '', t(`card.state.${state}`));
    option.value = state;
    select.append(option);
  }
  select.addEventListener('change', (event) => {
    if (event.isTrusted) onChange(select.value as QueueState);
  });
  return select;
}
