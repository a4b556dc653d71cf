import { t } from '../../utils/i18n/t.ts';

interface MutedLineProps {
  n: number;
  shown: boolean;
  onTurn: () => void;
}

/** How many papers of a list are muted, and the way to them. */
export function MutedLine({ n, shown, onTurn }: MutedLineProps) {
  return (
    <p className="muted">
      {t('row.muted', { n })}{' '}
      <button type="button" className="plain link" onClick={onTurn}>
        {shown ? t('row.hideMuted') : t('row.showMuted')}
      </button>
    </p>
  );
}
