import { t } from '../../utils/i18n/t.ts';

interface MutedLineProps {
  n: number;
  isShown: boolean;
  onToggle: () => void;
}

/** How many papers of a list are muted, and the way to see them all the same. */
export function MutedLine({ n, isShown, onToggle }: MutedLineProps) {
  if (n === 0) return null;
  return (
    <p className="muted">
      {t('row.muted', { n })}{' '}
      <button type="button" className="plain link" onClick={onToggle}>
        {isShown ? t('row.hideMuted') : t('row.showMuted')}
      </button>
    </p>
  );
}
