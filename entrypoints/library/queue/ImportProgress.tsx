import { t } from '../../../utils/i18n/t.ts';
import './import.css';

/** How far the reading of a file is. */
export function ImportProgress({ share }: { share: number }) {
  return (
    <p className="reading">
      <label>
        <span role="status">{t('import.reading')}</span>
        <progress max={100} value={Math.round(share * 100)} />
      </label>
    </p>
  );
}
