import { t } from '../../../utils/i18n/t.ts';
import type { PaperTogether } from '../../../utils/queue/together/gather.ts';
import type { SharedList } from '../../../utils/queue/together/shared-list.ts';

/** Stands for the reader; no list has so short an id. */
const ME = 'me';

/** Whether a paper was saved by this one: a list's id, the reader, or anybody (empty). */
export const isBy = ({ savers }: PaperTogether, by: string): boolean =>
  by === '' || savers.some(({ list = ME }) => list === by);

/** By whom papers are asked for, as long as the list is there. */
export const stillBy = (by: string, members: readonly SharedList[]): string =>
  by === ME || members.some(({ id }) => id === by) ? by : '';

interface SaverFilterProps {
  members: readonly SharedList[];
  by: string;
  onBy: (by: string) => void;
}

/** Whose papers are shown. */
export function SaverFilter({ members, by, onBy }: SaverFilterProps) {
  return (
    <p className="commands together-bar">
      <label>
        {t('together.by')}{' '}
        <select value={by} onChange={(event) => onBy(event.target.value)}>
          <option value="">{t('together.everybody')}</option>
          <option value={ME}>{t('together.me')}</option>
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
