import { t } from '../../../utils/i18n/t.ts';
import type { PaperTogether } from '../../../utils/queue/together/gather.ts';

/** Stands for the reader; no name of a member begins so. */
const ME = '\0me';

/** Whether a paper was saved by this one: a name, the reader, or anybody (empty). */
export const isBy = ({ savers }: PaperTogether, by: string): boolean =>
  by === '' || savers.some(({ name = ME }) => name === by);

interface SaverFilterProps {
  names: readonly string[];
  by: string;
  onBy: (by: string) => void;
}

/** Whose papers are shown. */
export function SaverFilter({ names, by, onBy }: SaverFilterProps) {
  return (
    <p className="commands together-bar">
      <label>
        {t('together.by')}{' '}
        <select value={by} onChange={(event) => onBy(event.target.value)}>
          <option value="">{t('together.everybody')}</option>
          <option value={ME}>{t('together.me')}</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
