import { t } from '../../../utils/i18n/t.ts';
import './import.css';
import { Said } from '../../../components/Said.tsx';

/** How far the reading of a file is. */
export function ImportProgress({ share }: { share: number }) {
  return (
    <p className="reading">
      <label>
        <Said as="span">{t('import.reading')}</Said>
        <progress max={100} value={Math.round(share * 100)} />
      </label>
    </p>
  );
}
