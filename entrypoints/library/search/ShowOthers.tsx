import { flushSync } from 'react-dom';
import { t } from '../../../utils/i18n/t.ts';

interface ShowOthersProps {
  /** How many stand in the list above. */
  shown: number;
  onMore: () => void;
}

/** Shows the rest of the list. The button goes with that: the focus goes to the first row that comes. */
export function ShowOthers({ shown, onMore }: ShowOthersProps) {
  function show(): void {
    flushSync(onMore);
    document.querySelector<HTMLElement>(`main [data-index="${shown}"] .title`)?.focus();
  }
  return (
    <p className="hint">
      <button type="button" onClick={show}>
        {t('search.close.more')}
      </button>
    </p>
  );
}
