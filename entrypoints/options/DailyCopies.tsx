import { t } from '../../utils/i18n/t.ts';
import { longMomentLabel } from '../../utils/format.ts';
import type { useBackup } from './use-backup.ts';

interface DailyCopiesProps {
  /** Undefined while they are read. */
  copies: ReturnType<typeof useBackup>['copies'];
  onRollBack: (n: number) => void;
}

/** The queue as it was on the last days, with the way back to each. */
export function DailyCopies({ copies, onRollBack }: DailyCopiesProps) {
  return (
    <>
      <h3>{t('backup.copies')}</h3>
      {copies?.length === 0 && <p>{t('backup.noCopies')}</p>}
      <ul className="copies">
        {copies?.map(({ n, at, why, items }) => (
          <li key={n}>
            {t(`backup.copy.${why}`, { day: longMomentLabel(at), n: items })}{' '}
            <button type="button" onClick={() => onRollBack(n ?? 0)}>
              {t('backup.rollBack')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
